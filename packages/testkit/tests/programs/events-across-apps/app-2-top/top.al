codeunit 50100 Program
{
    trigger OnRun()
    var
        Publisher: Codeunit "Base Publisher";
    begin
        Publisher.Work();
        Error('done');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Base Publisher", 'OnBeforeWork', '', false, false)]
    local procedure Before(var Entry: Record "Base Entry"; var Count: Integer)
    begin
        Entry.Name := 'changed';
        Count := 7;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Base Publisher", 'OnByValue', '', false, false)]
    local procedure One(Entry: Record "Base Entry")
    begin
        Entry.Name := 'mine';
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Base Publisher", 'OnByValue', '', false, false)]
    local procedure Two(Entry: Record "Base Entry")
    begin
        Message('two sees %1', Entry.Name);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Base Entry", 'OnAnnounce', '', false, false)]
    local procedure Announced(Number: Integer; var Sender: Record "Base Entry")
    begin
        Message('%1 from %2', Number, Sender."No.");
    end;

    // An object of an app that is not here: nobody raises it.
    [EventSubscriber(ObjectType::Codeunit, 50777, 'OnElsewhere', '', false, false)]
    local procedure Elsewhere()
    begin
    end;
}
