table 61340 "To Account"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Group; Code[10]) { }
        field(3; Balance; Decimal) { FieldClass = FlowField; CalcFormula = sum("To Entry".Amount where("Account No." = field("No."), "Posting Date" = field("Date Filter"))); }
        field(4; "Date Filter"; Date) { FieldClass = FlowFilter; }
        field(5; Name; Text[30]) { }
    }
    keys { key(PK; "No.") { } }
}
table 61341 "To Entry"
{
    fields { field(1; "Entry No."; Integer) { } field(2; "Account No."; Code[10]) { } field(3; Amount; Decimal) { } field(4; "Posting Date"; Date) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Account: Record "To Account";
        Temp: Record "To Account" temporary;
        Other: Record "To Account" temporary;
        I: Integer;
    begin
        Add('A', 'X', 30);
        Add('B', 'Y', 10);
        Add('C', 'X', 20);
        Add('D', 'Y', 10);
        Add('E', 'X', 0);
        Account.FindSet();
        repeat
            Temp := Account;
            Temp.Insert();
        until Account.Next() = 0;

        // As the database has it, whichever way it is asked.
        for I := 1 to 6 do begin
            Ask(Account, I);
            Ask(Temp, I);
            if Walk(Account) <> Walk(Temp) then
                Error('%1: %2, %3', I, Walk(Account), Walk(Temp));
            Message('%1: %2, %3 back, %4', I, Walk(Temp), Back(Temp), Temp.Count());
            if Back(Account) <> Back(Temp) then
                Error('back %1: %2, %3', I, Back(Account), Back(Temp));
        end;

        Temp.Reset();
        Temp.SetCurrentKey(Balance);
        Message('%1 %2', Temp.CurrentKey(), Temp.Ascending());
        Temp.FindLast();
        Message('%1 %2', Temp."No.", Temp.Balance);
        Message('%1', Temp.Next());
        Message('%1 %2', Temp.Next(-2), Temp."No.");
        Temp.Get('C');
        Message('%1 %2 %3', Temp.Find('>'), Temp."No.", Temp.Balance);

        // Rows that change and go on the way.
        Temp.FindSet();
        repeat
            case Temp."No." of
                'E':
                    begin
                        Other.Copy(Temp, true);
                        Other.Get('D');
                        Other.Delete();
                        Other.Get('C');
                        Other.Name := 'changed';
                        Other.Modify();
                    end;
                'B':
                    begin
                        Temp.Name := 'by the loop';
                        Temp.Modify();
                    end;
            end;
            Message('%1 %2 %3', Temp."No.", Temp.Balance, Temp.Name);
        until Temp.Next() = 0;
        Temp.FindSet();
        repeat
            if Temp.Balance < 20 then
                Temp.Delete();
        until Temp.Next() = 0;
        Message('%1 %2', Temp.Count(), Temp.IsEmpty());
        Temp.SetFilter(Balance, '>25');
        Temp.ModifyAll(Name, 'rich');
        Message('%1', Temp.Count());
        Temp.DeleteAll();
        Temp.SetRange(Balance);
        Message('%1', Walk(Temp));
        Temp.FindFirst();
        Message(Temp.Name);

        // Entries of the database decide, whenever a search begins.
        Temp.Reset();
        Temp.DeleteAll();
        for I := 1 to 2 do begin
            Temp."No." := CopyStr('AC', I, 1);
            Temp.Insert();
        end;
        Temp.SetCurrentKey(Balance);
        Message(Walk(Temp));
        AddEntry('C', 100);
        Message(Walk(Temp));
        Temp.SetRange("No.", 'Q');
        Message('%1', Temp.FindFirst());
    end;

    local procedure Ask(var Account: Record "To Account"; Way: Integer)
    begin
        Account.Reset();
        Account.SetCurrentKey(Balance);
        case Way of
            2:
                Account.Ascending(false);
            3:
                Account.SetCurrentKey(Group, Balance);
            4:
                begin
                    Account.SetCurrentKey(Group, Balance);
                    Account.SetAscending(Balance, false);
                end;
            5:
                Account.SetFilter(Balance, '>0');
            6:
                begin
                    Account.SetRange("Date Filter", 20260101D);
                    Account.SetRange(Group, 'X');
                end;
        end;
    end;

    local procedure Walk(var Account: Record "To Account") Found: Text
    begin
        if Account.FindSet() then
            repeat
                Found += Account."No." + Format(Account.Balance) + ' ';
            until Account.Next() = 0;
    end;

    local procedure Back(var Account: Record "To Account") Found: Text
    begin
        if Account.FindLast() then
            repeat
                Found += Account."No.";
            until Account.Next(-1) = 0;
    end;

    local procedure Add(No: Code[10]; Group: Code[10]; Amount: Decimal)
    var
        Account: Record "To Account";
    begin
        Account."No." := No;
        Account.Group := Group;
        Account.Insert();
        if Amount <> 0 then
            AddEntry(No, Amount);
    end;

    local procedure AddEntry(No: Code[10]; Amount: Decimal)
    var
        Entry: Record "To Entry";
    begin
        if Entry.FindLast() then;
        Entry."Entry No." += 1;
        Entry."Account No." := No;
        Entry.Amount := Amount;
        Entry."Posting Date" := 20260101D;
        if Entry."Entry No." mod 2 = 0 then
            Entry."Posting Date" := 20260102D;
        Entry.Insert();
    end;
}
