page 61330 "Epe Card"
{
    [IntegrationEvent(false, false)]
    local procedure OnBeforePost(Value: Integer)
    begin
    end;
}
codeunit 50100 Program
{
    [EventSubscriber(ObjectType::Page, Page::Missing, 'OnBeforePost', '', false, false)]
    local procedure NoPage()
    begin
    end;

    [EventSubscriber(ObjectType::Page, Page::"Epe Card", 'OnNothing', '', false, false)]
    local procedure NoEvent()
    begin
    end;

    [EventSubscriber(ObjectType::Page, Page::"Epe Card", 'OnBeforePost', '', false, false)]
    local procedure WrongType(Value: Text; Sender: Page "Epe Card")
    begin
    end;
}
