table 50896 "Logged Entry"
{
    fields { field(1; "No."; Code[10]) { } field(2; Name; Text[20]) { } }
    keys { key(PK; "No.") { } }

    trigger OnInsert()
    begin
        Message('  trigger');
    end;
}

table 50897 "Quiet Entry"
{
    fields { field(1; "No."; Code[10]) { } field(2; Name; Text[20]) { } }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Entry: Record "Logged Entry";
        Held: Record "Logged Entry" temporary;
        Quiet: Record "Quiet Entry";
    begin
        Message('insert');
        Entry."No." := 'A';
        Entry.Insert(true);
        Message('modify');
        Entry.Name := 'new';
        Entry.Modify();
        Message('rename');
        Entry.Rename('B');
        Message('modify all');
        Entry.ModifyAll(Name, 'all');
        Message('delete');
        Entry.Delete();
        Message('temporary');
        Held.Insert();
        Message('quiet');
        Quiet.Insert();
        Quiet.Name := 'x';
        Quiet.Modify();
        Quiet.DeleteAll();
        Message('left %1', Quiet.Count());
    end;
}

codeunit 50115 Logger
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", 'GetDatabaseTableTriggerSetup', '', false, false)]
    local procedure Setup(TableId: Integer; var OnDatabaseInsert: Boolean; var OnDatabaseModify: Boolean; var OnDatabaseDelete: Boolean; var OnDatabaseRename: Boolean)
    begin
        Message('  setup of %1', TableId);
        if TableId <> Database::"Logged Entry" then
            exit;
        OnDatabaseInsert := true;
        OnDatabaseModify := true;
        OnDatabaseRename := true;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnDatabaseInsert, '', false, false)]
    local procedure Inserted(RecRef: RecordRef)
    var
        Entry: Record "Logged Entry";
    begin
        Message('  inserted %1, rows %2', RecRef.RecordId(), Entry.Count());
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", 'OnDatabaseModify', '', false, false)]
    local procedure Modified(RecRef: RecordRef)
    var
        Stored: RecordRef;
    begin
        Stored.Open(RecRef.Number());
        Stored.Get(RecRef.RecordId());
        Message('  to be "%1", was "%2"', RecRef.Field(2).Value(), Stored.Field(2).Value());
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", 'OnDatabaseDelete', '', false, false)]
    local procedure Deleted()
    begin
        Message('  never asked for');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", 'OnDatabaseRename', '', false, false)]
    local procedure Renamed(RecRef: RecordRef; xRecRef: RecordRef)
    var
        Entry: Record "Logged Entry";
    begin
        Message('  to be %1, is %2, still A %3', RecRef.RecordId(), xRecRef.RecordId(), Entry.Get('A'));
    end;
}
