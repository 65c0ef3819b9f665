codeunit 50100 Program
{
    [IntegrationEvent(false, false)]
    local procedure OnThing(Value: Integer; var Text: Text[20])
    begin
    end;
}

table 50894 "Event Errors"
{
    fields { field(1; "No."; Code[10]) { } }
}

codeunit 50114 Wrong
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::Missing, 'OnThing', '', false, false)]
    local procedure NoPublisher()
    begin
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnNothing', '', false, false)]
    local procedure NoEvent()
    begin
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, OnThing, '', false, false)]
    local procedure WrongParameters(Value: Text; Other: Integer; var Text: Text[50])
    begin
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnThing', '', false, false)]
    local procedure WrongVar(var Value: Integer; Sender: Codeunit Program)
    begin
    end;

    [EventSubscriber(ObjectType::Table, Database::"Event Errors", 'OnAfterValidateEvent', 'Size', false, false)]
    local procedure NoField(var Rec: Record "Event Errors")
    begin
    end;

    [EventSubscriber(ObjectType::Table, Database::"Event Errors", 'OnAfterInsertEvent', '', false, false)]
    local procedure WrongRecord(var Rec: Record Company)
    begin
    end;
}
