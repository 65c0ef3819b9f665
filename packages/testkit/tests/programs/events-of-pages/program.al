table 61320 "Ep Item" { fields { field(1; "No."; Code[20]) { } } }
page 61320 "Ep Card"
{
    SourceTable = "Ep Item";
    layout { area(Content) { field("No."; Rec."No.") { } } }
    actions { area(Processing) { action(Post) { trigger OnAction() begin OnBeforePost(Rec); end; } } }

    [IntegrationEvent(true, false)]
    local procedure OnBeforePost(var Item: Record "Ep Item")
    begin
    end;
}
pageextension 61321 "Ep Card Extension" extends "Ep Card"
{
    [IntegrationEvent(false, false)]
    local procedure OnExtended(Value: Integer)
    begin
    end;
}
report 61322 "Ep List"
{
    ProcessingOnly = true;
    dataset { dataitem(Item; "Ep Item") { } }

    [BusinessEvent(false)]
    local procedure OnAfterList(Count: Integer)
    begin
    end;
}
codeunit 61323 "Ep Subscriber"
{
    [EventSubscriber(ObjectType::Page, Page::"Ep Card", 'OnBeforePost', '', false, false)]
    local procedure BeforePost(var Item: Record "Ep Item"; var Sender: Page "Ep Card")
    begin
        Message('before post');
    end;

    [EventSubscriber(ObjectType::Page, Page::"Ep Card", OnExtended, '', false, false)]
    local procedure Extended(Value: Integer)
    begin
    end;

    [EventSubscriber(ObjectType::Page, Page::"Ep Card", 'OnAfterActionEvent', 'Post', false, false)]
    local procedure AfterPost(var Rec: Record "Ep Item")
    begin
    end;

    [EventSubscriber(ObjectType::Page, Page::"Ep Card", OnOpenPageEvent, '', false, false)]
    local procedure Opened(var Rec: Record "Ep Item")
    begin
    end;

    [EventSubscriber(ObjectType::Report, Report::"Ep List", 'OnAfterList', '', false, false)]
    local procedure Listed(Count: Integer)
    begin
    end;

    [EventSubscriber(ObjectType::Page, 61399, 'OnElsewhere', '', false, false)]
    local procedure OfPageThatNeedNotBeThere()
    begin
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Ep Item";
    begin
        // Pages do not run, so nobody raises their events; all the rest does.
        Item.Insert();
        Message('%1', Item.Count());
        asserterror Page.Run(Page::"Ep Card", Item);
        Message(GetLastErrorText());
    end;
}
