table 50891 "Watched Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[30])
        {
            trigger OnValidate()
            begin
                Message('  trigger validate %1, before %2', Name, xRec.Name);
                Validate(Size, 3);
            end;
        }
        field(3; Size; Integer) { }
    }
    keys { key(PK; "No.") { } }

    trigger OnInsert()
    begin
        Message('  trigger insert %1', "No.");
    end;

    trigger OnModify()
    begin
        Message('  trigger modify %1', Name);
    end;

    trigger OnDelete()
    begin
        Message('  trigger delete %1', "No.");
    end;

    trigger OnRename()
    begin
        Message('  trigger rename %1 to %2', xRec."No.", "No.");
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Watched Item";
        Held: Record "Watched Item" temporary;
        I: Integer;
    begin
        Message('validate');
        Item.Validate(Name, 'lamp');
        Message('insert');
        Item."No." := 'A';
        Item.Insert(true);
        Message('insert without trigger');
        Item."No." := 'B';
        Item.Insert();
        Message('insert again');
        if not Item.Insert() then
            Message('exists');
        Message('modify');
        Item.Name := 'desk';
        Item.Modify();
        Item.Modify(true);
        Message('stored size %1', Item.Size);
        Message('rename');
        Item.Rename('C');
        Message('modify all');
        Item.ModifyAll(Name, 'all');
        Message('delete');
        Item.Delete();
        Message('delete all');
        Item.Reset();
        Item.DeleteAll(true);
        Message('left %1', Item.Count());
        Message('temporary');
        for I := 1 to 2 do begin
            Held."No." := Format(I);
            Held.Insert();
        end;
        Held.DeleteAll();
    end;
}

codeunit 50106 "Item Watcher"
{
    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnBeforeInsertEvent', '', false, false)]
    local procedure BeforeInsert(var Rec: Record "Watched Item"; RunTrigger: Boolean)
    begin
        Message('  before insert %1 %2 temporary %3', Rec."No.", RunTrigger, Rec.IsTemporary());
        Rec.Size += 1;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnAfterInsertEvent', '', false, false)]
    local procedure AfterInsert(var Rec: Record "Watched Item")
    var
        Stored: Record "Watched Item";
    begin
        Message('  after insert %1, stored %2', Rec."No.", Stored.Get(Rec."No."));
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", OnBeforeModifyEvent, '', false, false)]
    local procedure BeforeModify(var Rec: Record "Watched Item"; var xRec: Record "Watched Item"; RunTrigger: Boolean)
    begin
        Message('  before modify %1, x %2, %3', Rec.Name, xRec.Name, RunTrigger);
        Rec.Size := 100;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnAfterModifyEvent', '', false, false)]
    local procedure AfterModify(Rec: Record "Watched Item")
    begin
        Message('  after modify %1', Rec."No.");
        Rec.Size := 5;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnBeforeDeleteEvent', '', false, false)]
    local procedure BeforeDelete(var Rec: Record "Watched Item"; RunTrigger: Boolean)
    begin
        Message('  before delete %1 %2', Rec."No.", RunTrigger);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnAfterDeleteEvent', '', false, false)]
    local procedure AfterDelete(var Rec: Record "Watched Item")
    begin
        Message('  after delete %1', Rec."No.");
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnBeforeRenameEvent', '', false, false)]
    local procedure BeforeRename(var Rec: Record "Watched Item"; var xRec: Record "Watched Item")
    begin
        Message('  before rename %1 to %2', xRec."No.", Rec."No.");
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnAfterRenameEvent', '', false, false)]
    local procedure AfterRename(var Rec: Record "Watched Item"; var xRec: Record "Watched Item")
    begin
        Message('  after rename %1 to %2', xRec."No.", Rec."No.");
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", 'OnBeforeValidateEvent', 'Name', false, false)]
    local procedure BeforeName(var Rec: Record "Watched Item"; var xRec: Record "Watched Item"; CurrFieldNo: Integer)
    begin
        Message('  before validate name %1, x "%2", field %3', Rec.Name, xRec.Name, CurrFieldNo);
        Rec.Name := 'big ' + Rec.Name;
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", OnAfterValidateEvent, Name, false, false)]
    local procedure AfterName(var Rec: Record "Watched Item")
    begin
        Message('  after validate name %1, size %2', Rec.Name, Rec.Size);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Watched Item", OnAfterValidateEvent, Size, false, false)]
    local procedure AfterSize(var Rec: Record "Watched Item"; var xRec: Record "Watched Item")
    begin
        Message('  after validate size %1, x "%2"', Rec.Size, xRec.Name);
    end;
}
