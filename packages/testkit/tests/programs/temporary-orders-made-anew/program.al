table 61423 "Ta Account"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Balance; Decimal) { FieldClass = FlowField; CalcFormula = sum("Ta Entry".Amount where("Account No." = field("No."))); }
        field(3; Entries; Integer) { FieldClass = FlowField; CalcFormula = count("Ta Entry" where("Account No." = field("No."))); }
        field(4; Weight; Decimal) { }
    }
    keys { key(PK; "No.") { } }
}
table 61424 "Ta Entry"
{
    fields { field(1; "Entry No."; Integer) { AutoIncrement = true; } field(2; "Account No."; Code[10]) { } field(3; Amount; Decimal) { } }
    keys { key(PK; "Entry No.") { } key(Account; "Account No.") { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Temp: Record "Ta Account" temporary;
        Other: Record "Ta Account" temporary;
        Before: BigInteger;
        Counted: Integer;
    begin
        Add(Temp, 'A', 30);
        Add(Temp, 'B', 10);
        Add(Temp, 'D', 40);
        Other.Copy(Temp, true);

        // A search that finds nothing orders the rows anew; the next step goes over those.
        Temp.SetCurrentKey(Balance);
        Temp.FindFirst();
        Add(Other, 'C', 20);
        Message('%1', Temp.Find('<'));
        Message('%1 %2 %3', Temp."No.", Temp.Next(), Temp."No.");
        Message('%1 %2', Temp.Next(), Temp."No.");
        Other.Get('B');
        Other.Delete();
        Other.Get('C');
        Other.Delete();
        Message('%1 %2', Temp.Find('='), Temp.Find('>'));
        Message('%1 %2', Temp."No.", Temp.Next());

        // What does not depend on the order asks the database nothing, and leaves the loop its order.
        Add(Temp, 'B', 0);
        Add(Temp, 'C', 0);
        Temp.FindSet();
        Before := SessionInformation.SqlStatementsExecuted();
        repeat
            Counted += Temp.Count();
            if Temp.IsEmpty() then
                Error('There are rows.');
        until Temp.Next() = 0;
        Message('%1, %2 statements', Counted, SessionInformation.SqlStatementsExecuted() - Before);
        Temp.ModifyAll(Weight, 2);
        Temp.CalcSums(Weight);
        Message('%1, %2 statements', Temp.Weight, SessionInformation.SqlStatementsExecuted() - Before);

        // A filter on another FlowField asks about that one.
        Temp.SetFilter(Entries, '>1');
        Temp.SetCurrentKey(Balance);
        Message(Walk(Temp));
        Message('%1', Temp.Count());
        Temp.DeleteAll();
        Temp.SetRange(Entries);
        Message(Walk(Temp));
        Before := SessionInformation.SqlStatementsExecuted();
        Temp.DeleteAll();
        Message('%1, %2 statements', Temp.IsEmpty(), SessionInformation.SqlStatementsExecuted() - Before);
    end;

    local procedure Walk(var Account: Record "Ta Account") Found: Text
    begin
        if Account.FindSet() then
            repeat
                Found += Account."No." + Format(Account.Balance) + ' ' + Format(Account.Count()) + ' ';
            until Account.Next() = 0;
    end;

    local procedure Add(var Account: Record "Ta Account"; No: Code[10]; Amount: Decimal)
    var
        Entry: Record "Ta Entry";
        New: Record "Ta Account" temporary;
    begin
        New.Copy(Account, true);
        New.Reset();
        New.Init();
        New."No." := No;
        New.Insert();
        Entry."Account No." := No;
        Entry.Amount := Amount;
        Entry.Insert();
    end;
}
