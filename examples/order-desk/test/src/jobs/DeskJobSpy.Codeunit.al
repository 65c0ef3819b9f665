namespace OrderDesk.Test;

using OrderDesk.Jobs;

codeunit 50509 "Desk Job Spy"
{
    EventSubscriberInstance = Manual;

    var
        LastErrorText: Text;

    procedure LastError(): Text
    begin
        exit(LastErrorText);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk Job Runner", OnAfterJobFailed, '', false, false)]
    local procedure RememberError(Job: Record "Desk Job")
    begin
        LastErrorText := Job."Error Message";
    end;
}
