codeunit 50100 Program
{
    trigger OnRun()
    var
        i: Integer;
    begin
        i := 3;
        OnBeforeWork(i);
        Message('%1', i);
    end;

    [IntegrationEvent(false, false)]
    local procedure OnBeforeWork(var i: Integer)
    begin
    end;
}
