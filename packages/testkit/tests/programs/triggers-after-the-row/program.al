table 62970 "After Row"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[30]) { } field(3; Marked; Boolean) { } }
    keys { key(PK; Id) { } }

    trigger OnInsert()
    begin
        Message('  table insert');
    end;

    trigger OnRename()
    begin
        Message('  table rename');
    end;

    procedure Tell(What: Text)
    var
        Stored: Record "After Row";
    begin
        if Stored.Get(Id) then
            Message('  %1: stored as "%2"', What, Stored.Name)
        else
            Message('  %1: not stored', What);
    end;
}
table 62971 "After Ref" { fields { field(1; Id; Integer) { } field(2; Row; Integer) { TableRelation = "After Row"; } } keys { key(PK; Id) { } } }

tableextension 62972 "After Row Ext" extends "After Row"
{
    trigger OnBeforeInsert()
    begin
        Rec.Tell('before insert');
    end;

    trigger OnInsert()
    begin
        Rec.Tell('insert');
    end;

    trigger OnAfterInsert()
    begin
        Rec.Tell('after insert');
        Rec.Marked := true;
        Rec.Modify();
    end;

    trigger OnBeforeModify()
    begin
        Rec.Tell('before modify');
    end;

    trigger OnAfterModify()
    begin
        Rec.Tell('after modify, was ' + xRec.Name);
    end;

    trigger OnDelete()
    begin
        Rec.Tell('delete');
    end;

    trigger OnAfterDelete()
    begin
        Rec.Tell('after delete');
    end;

    trigger OnBeforeRename()
    begin
        Rec.Tell('before rename');
    end;

    trigger OnAfterRename()
    var
        Ref: Record "After Ref";
    begin
        Rec.Tell('after rename from ' + Format(xRec.Id));
        Ref.Get(1);
        Message('  reference to %1', Ref.Row);
    end;
}

table 62974 "After Alone" { fields { field(1; Id; Integer) { } field(2; Name; Text[30]) { } } keys { key(PK; Id) { } } }

tableextension 62975 "After Alone Ext" extends "After Alone"
{
    trigger OnAfterInsert()
    begin
        Message('  after insert');
    end;

    trigger OnAfterModify()
    begin
        Message('  after modify, was "%1"', xRec.Name);
    end;

    trigger OnAfterDelete()
    begin
        Message('  after delete of %1', Id);
    end;

    trigger OnAfterRename()
    begin
        Message('  after rename from %1', xRec.Id);
    end;
}

codeunit 62973 "After Subscribers"
{
    [EventSubscriber(ObjectType::Table, Database::"After Row", OnAfterInsertEvent, '', false, false)]
    local procedure Inserted(var Rec: Record "After Row")
    begin
        if not Rec.IsTemporary() then
            Message('  event after insert, marked %1', Rec.Marked);
    end;

    [EventSubscriber(ObjectType::Table, Database::"After Row", OnAfterRenameEvent, '', false, false)]
    local procedure Renamed()
    begin
        Message('  event after rename');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", GetDatabaseTableTriggerSetup, '', false, false)]
    local procedure Setup(TableId: Integer; var OnDatabaseInsert: Boolean; var OnDatabaseRename: Boolean)
    begin
        OnDatabaseInsert := TableId = Database::"After Row";
        OnDatabaseRename := OnDatabaseInsert;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnDatabaseInsert, '', false, false)]
    local procedure DatabaseInsert(RecRef: RecordRef)
    begin
        Message('  database insert');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Global Triggers", OnDatabaseRename, '', false, false)]
    local procedure DatabaseRename(RecRef: RecordRef)
    begin
        Message('  database rename');
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "After Row";
        Held: Record "After Row" temporary;
        Ref: Record "After Ref";
        Alone: Record "After Alone";
    begin
        Message('insert');
        Row.Id := 1;
        Row.Name := 'new';
        Row.Insert(true);
        Message('without triggers');
        Row.Id := 2;
        Row.Insert();
        Message('again, in vain: %1', Row.Insert(true));
        Message('modify');
        Row.Get(1);
        Row.Name := 'changed';
        Row.Modify(true);
        Message('modify all');
        Row.SetRange(Id, 1);
        Row.ModifyAll(Name, 'all', true);
        Ref.Id := 1;
        Ref.Row := 1;
        Ref.Insert();
        Message('rename');
        Row.Get(1);
        Row.Rename(3);
        Message('delete');
        Row.Delete(true);
        Message('delete all');
        Row.Reset();
        Row.DeleteAll(true);
        Message('temporary');
        Held.Id := 4;
        Held.Insert(true);
        Held.Get(4);
        Message('marked %1', Held.Marked);
        Message('alone');
        Alone.Id := 1;
        Alone.Insert(true);
        Alone.ModifyAll(Name, 'all', true);
        Alone.FindFirst();
        Alone.Rename(2);
        Alone.DeleteAll(true);
    end;
}
