table 60085 "Uc Row" { fields { field(1; Id; Integer) { } } }
codeunit 50101 Worker
{
    trigger OnRun()
    var
        R: Record "Uc Row";
    begin
        R.Id := 1;
        R.Insert();
        Commit();
        R.Id := 2;
        R.Insert();
        Error('dies');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Uc Row";
        Id: Integer;
    begin
        StartSession(Id, Codeunit::Worker);
        while IsSessionActive(Id) do
            Sleep(5);
        Message('%1 %2', R.Count(), R.Get(1));
    end;
}
