table 60024 "Tmp Item"
{
    fields { field(1; "No."; Code[10]) { } field(2; Qty; Integer) { } field(3; "Entry No."; Integer) { AutoIncrement = true; } }
    keys { key(PK; "No.") { } key(Q; Qty) { } }
    trigger OnInsert()
    begin
        Message('insert %1 temporary %2', "No.", IsTemporary());
    end;
}

table 60025 "Always Temp"
{
    TableType = Temporary;
    fields { field(1; "No."; Code[10]) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        T: Record "Tmp Item" temporary;
        U: Record "Tmp Item" temporary;
        Real: Record "Tmp Item";
        Always: Record "Always Temp";
        Text: Text;
        Arr: array[2] of Record "Tmp Item" temporary;
    begin
        Insert(T, 'B', 1);
        Insert(T, 'A', 3);
        Insert(T, 'C', 2);
        Message('%1 %2 %3', T.Count, U.Count, Real.Count);
        U.Copy(T);
        Message('%1 %2', U."No.", U.Count);
        U.Copy(T, true);
        Message('%1', U.Count);
        U."No." := 'D';
        U.Insert();
        Message('%1', T.Count);
        T.SetCurrentKey(Qty);
        T.FindSet();
        repeat
            Text += T."No.";
        until T.Next() = 0;
        Message(Text);
        ByValue(T);
        Message('%1', T.Count);
        T.SetRange(Qty, 2, 3);
        T.DeleteAll();
        T.Reset();
        Message('%1 %2', T.Count, U.Count);
        asserterror begin
            T."No." := 'E';
            T.Insert();
            Error('x');
        end;
        Message('%1 %2', T.Count, IsInWriteTransaction());
        Always."No." := 'Z';
        Always.Insert();
        Message('%1 %2 %3', Always.IsTemporary(), Always.Count(), IsInWriteTransaction());
        Arr[1]."No." := 'one';
        Arr[1].Insert();
        Message('%1 %2', Arr[1].Count, Arr[2].Count);
        asserterror T.Insert();
        Message(GetLastErrorText());
        T."No." := 'F';
        T.Insert(true);
        T.Get('F');
        T.Rename('G');
        Message('%1 %2', T."No.", T.Get('F'));
        Clear(T);
        Message('%1', T.Count);
        Text := '';
        T.ModifyAll(Qty, 9);
        T.Find('+');
        Message('%1 %2 %3', T."No.", T.Qty, Real.IsEmpty());
        T.DeleteAll();
        asserterror T.FindFirst();
        Message(GetLastErrorText());
    end;

    local procedure Insert(var R: Record "Tmp Item"; No: Code[10]; Qty: Integer)
    begin
        R."No." := No;
        R.Qty := Qty;
        R.Insert();
    end;

    local procedure ByValue(R: Record "Tmp Item" temporary)
    begin
        R.DeleteAll();
    end;
}
