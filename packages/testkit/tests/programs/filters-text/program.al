table 60020 "Flt Item"
{
    fields { field(1; "No."; Code[20]) { } field(2; Name; Text[50]) { } field(3; Qty; Integer) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    begin
        Insert('A', 'Bob', 1);
        Insert('B', 'bob', 2);
        Insert('C', 'B*', 3);
        Insert('D', '', 4);
        Insert('E', 'a|b', 5);
        Insert('F', 'O''Neil', 6);
        Insert('G', '(x)', 7);
        Insert('H', 'Bobby', 8);
        Insert('I', 'Äpfel', 9);
        Insert('J', 'a&b=c<d>e.f', 10);
        Insert('K', '50%_x\', 11);
        Show('Bob');
        Show('@bob');
        Show('@BOB*');
        Show('B*');
        Show('?ob');
        Show('<>Bob');
        Show('Bob|bob');
        Show('B*&*y');
        Show('<>B*&<>b*');
        Show('''''');
        Show('<>''''');
        Show('''a|b''');
        Show('''O''''Neil''');
        Show('''(x)''');
        Show('''B*''');
        Show('(Bob|bob)|Bobby');
        Show('@äpfel');
        Show('@apfel');
        Show('''a&b=c<d>e.f''');
        Show('50%_x\');
        Show('50%*');
        Show('*_x*');
        Show('*%*');
        ShowArg('%1', 'a|b');
        ShowArg('%1', 'O''Neil');
        ShowArg('%1*', 'B');
        ShowArg('%1', 'B*');
        ShowArg('<>%1', '');
        ShowArg('%1|Bob', 'bob');
        ShowRange('*');
        ShowRange('B*');
    end;

    local procedure Show(F: Text)
    var
        R: Record "Flt Item";
    begin
        R.SetFilter(Name, F);
        List(R, F);
    end;

    local procedure ShowArg(F: Text; Arg: Text)
    var
        R: Record "Flt Item";
    begin
        R.SetFilter(Name, F, Arg);
        List(R, StrSubstNo('%1 with %2', F.Replace('%', '#'), Arg));
    end;

    local procedure ShowRange(V: Text)
    var
        R: Record "Flt Item";
    begin
        R.SetRange(Name, V);
        List(R, 'range ' + V);
    end;

    local procedure List(var R: Record "Flt Item"; F: Text)
    var
        T: Record "Flt Item" temporary;
        Found: Text;
        InMemory: Text;
        All: Record "Flt Item";
    begin
        if R.FindSet() then
            repeat
                Found += R."No.";
            until R.Next() = 0;
        All.FindSet();
        repeat
            T := All;
            T.Insert();
        until All.Next() = 0;
        T.CopyFilters(R);
        if T.FindSet() then
            repeat
                InMemory += T."No.";
            until T.Next() = 0;
        if Found <> InMemory then
            Message('%1 differs: database %2, memory %3', F, Found, InMemory);
        if R.Count() <> StrLen(Found) then
            Message('%1 counts %2', F, R.Count());
        Message('%1: %2', F, Found);
    end;

    local procedure Insert(No: Code[20]; Name: Text[50]; Qty: Integer)
    var
        R: Record "Flt Item";
    begin
        R."No." := No;
        R.Name := Name;
        R.Qty := Qty;
        R.Insert();
    end;
}
