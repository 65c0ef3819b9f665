codeunit 50100 Program
{
    trigger OnRun()
    begin
        OnAfterThing(1);
        Message('published');
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterThing(I: Integer)
    begin
    end;

    [Obsolete('old', '20.0')]
    [Scope('OnPrem')]
    [NonDebuggable]
    procedure Old()
    begin
    end;
}
