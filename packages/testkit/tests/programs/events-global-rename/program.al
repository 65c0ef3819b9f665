table 62974 "Page Logged"
{
    fields { field(1; Id; Integer) { } }
    keys { key(PK; Id) { } }

    trigger OnRename()
    begin
        Message('  trigger');
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Page Logged";
        Held: Record "Page Logged" temporary;
    begin
        Message('insert, modify');
        Row.Id := 1;
        Row.Insert(true);
        Row.Modify(true);
        Message('rename');
        Row.Rename(2);
        Message('delete');
        Row.Delete(true);
        Message('temporary');
        Held.Insert();
        Held.Rename(2);
    end;
}

codeunit 62975 "Page Logger"
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", GetGlobalTableTriggerMask, '', false, false)]
    local procedure Mask(TableId: Integer; var TableTriggerMask: Integer)
    begin
        Message('  mask of %1', TableId);
        if TableId = Database::"Page Logged" then
            TableTriggerMask := 15;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnGlobalInsert, '', false, false)]
    local procedure GlobalInsert(RecRef: RecordRef)
    begin
        Message('  of pages only');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnGlobalModify, '', false, false)]
    local procedure GlobalModify(RecRef: RecordRef; xRecRef: RecordRef)
    begin
        Message('  of pages only');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnGlobalDelete, '', false, false)]
    local procedure GlobalDelete(RecRef: RecordRef)
    begin
        Message('  of pages only');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnGlobalRename, '', false, false)]
    local procedure GlobalRename(RecRef: RecordRef; xRecRef: RecordRef)
    begin
        Message('  global rename, %1 from %2', RecRef.RecordId(), xRecRef.RecordId());
    end;

    [EventSubscriber(ObjectType::Table, Database::"Page Logged", OnAfterRenameEvent, '', false, false)]
    local procedure Renamed()
    begin
        Message('  event');
    end;
}
