table 50100 Entry
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Amount; Decimal)
        {
            MinValue = 0;
            trigger OnValidate()
            begin
                if Amount > 100 then
                    Error('%1 is too much, it was %2', Amount, xRec.Amount);
                Name := 'checked';
            end;
        }
        field(3; Name; Text[10])
        {
            trigger OnValidate()
            begin
                Name := CopyStr(Name + '!', 1, 10);
                Validate(Amount, 200);
            end;
        }
    }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Entry: Record Entry temporary;
    begin
        Entry.Validate(Amount, 10);
        Message('%1 %2', Entry.Amount, Entry.Name);
        asserterror Entry.Validate(Amount, 101);
        Message('%1: %2', Entry.Amount, GetLastErrorText());
        asserterror Entry.Validate(Amount, -1);
        Message('%1', Entry.Amount);
        Message('%1 %2', Accepts(Entry, 500), Entry.Amount);
        Message('%1 %2', Accepts(Entry, 20), Entry.Amount);
        asserterror Entry.Validate(Name, 'new');
        Message('%1 %2: %3', Entry.Amount, Entry.Name, GetLastErrorText());
    end;

    [TryFunction]
    local procedure Accepts(var Entry: Record Entry temporary; Amount: Decimal)
    begin
        Entry.Validate(Amount, Amount);
    end;
}
