table 60090 "Rvs Row" { fields { field(1; Id; Integer) { } } }
codeunit 50101 Holder
{
    trigger OnRun()
    var
        R: Record "Rvs Row";
    begin
        R.Id := 1;
        R.Insert();
        Sleep(60000);
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Rvs Row";
        Before: BigInteger;
        Last: BigInteger;
        Id: Integer;
    begin
        Before := LastUsedRowVersion();
        Message('%1', Quiet() > Before);
        R.Id := 2;
        R.Insert();
        Last := LastUsedRowVersion();
        Message('%1 %2', Last > Before, R.SystemRowVersion = Last);
        Message('%1 %2', MinimumActiveRowVersion() <= Last, MinimumActiveRowVersion() > 0);
        Commit();
        Message('%1', Quiet() > Last);
        StartSession(Id, Codeunit::Holder);
        while MinimumActiveRowVersion() > LastUsedRowVersion() do
            Sleep(5);
        Sleep(100);
        Last := MinimumActiveRowVersion();
        R.Id := 3;
        R.Insert();
        R.Id := 4;
        R.Insert();
        Commit();
        Message('%1 %2', MinimumActiveRowVersion() = Last, LastUsedRowVersion() >= Last + 2);
        StopSession(Id, 'enough');
        Message('%1', Quiet() > LastUsedRowVersion());
    end;

    // the server writes events of its own: they are over in a moment
    local procedure Quiet() Version: BigInteger
    var
        I: Integer;
    begin
        repeat
            Version := MinimumActiveRowVersion();
            if Version > LastUsedRowVersion() then
                exit;
            I += 1;
            Sleep(5);
        until I = 1000;
    end;
}
