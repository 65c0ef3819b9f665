table 60068 "Deep Row" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Deep Row";
    begin
        Message('%1', Down(R, 900));
        Message('%1', R.Count());
        Commit();
        asserterror Forever(R);
        Message('%1 %2', GetLastErrorText(), R.Count());
        Message('%1', Down(R, 5));
    end;

    local procedure Down(var R: Record "Deep Row"; N: Integer): Integer
    begin
        if N = 0 then
            exit(0);
        R.Id += 1;
        R.Insert();
        exit(1 + Down(R, N - 1));
    end;

    local procedure Forever(R: Record "Deep Row")
    begin
        R.FindLast();
        R.Id += 1;
        R.Insert();
        Forever(R);
    end;
}
