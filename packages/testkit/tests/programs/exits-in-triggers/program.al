table 60046 "Exit Row"
{
    fields
    {
        field(1; Id; Integer)
        {
            trigger OnValidate()
            begin
                if Id < 0 then
                    exit;
                Message('validated %1', Id);
            end;
        }
        field(2; Qty; Integer) { }
    }
    trigger OnInsert()
    var
        I: Integer;
    begin
        repeat
            I += 1;
            if I = 3 then
                exit;
            Message('step %1', I);
        until I = 10;
        Message('never');
    end;

    trigger OnDelete()
    begin
        if Qty > 0 then
            Error('has quantity');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Exit Row";
    begin
        R.Validate(Id, -1);
        R.Validate(Id, 1);
        R.Insert(true);
        R.Qty := 1;
        R.Modify();
        Commit();
        asserterror R.Delete(true);
        Message('%1 %2', GetLastErrorText(), R.Count());
        asserterror R.DeleteAll(true);
        Message('%1 %2', GetLastErrorText(), R.Count());
        if R.Get(1) then
            exit;
        Message('never');
    end;
}
