// Its number is lower, so its fields and triggers come first.
tableextension 50896 "Other Item" extends "Extended Item"
{
    fields
    {
        field(50896; Color; Text[10]) { }
    }

    trigger OnBeforeInsert()
    begin
        Color := 'red';
        Message('  other before insert');
    end;

    procedure Both(): Text
    begin
        exit(StrSubstNo('%1 %2 %3', Color, Size, Describe()));
    end;

    local procedure Add(By: Integer)
    begin
        Color := CopyStr(Color + Format(By), 1, 10);
    end;

    procedure Paint()
    begin
        Add(7);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Extended Item";
        Copy: Record "Extended Item";
        Held: Record "Extended Item" temporary;
        Work: Codeunit "Base Work";
        Kind: Enum "Extended Kind";
        Field: Record Field;
        Ref: RecordRef;
    begin
        Message('insert');
        Work.Insert('A');
        Item.Get('A');
        Message('%1 %2', Item.Color, Item.Size);
        Message('validate');
        Item.Validate(Size, 10);
        Item.Validate(Size, 20);
        Item.Validate(Name, 'lamp');
        Item.Paint();
        Item.Modify();
        Copy.SetRange(Size, 21);
        Copy.SetFilter(Color, 'red*');
        Copy.SetCurrentKey(Size);
        Copy.FindFirst();
        Message('%1, field %2 is %3', Copy.Both(), Copy.FieldNo(Size), Copy.FieldCaption(Size));
        Message('grown to %1', Copy.Grow(2));
        Item.CalcFields("Size of All");
        Message('all %1', Item."Size of All");
        Item.SetRange("Size of All", 21);
        Item.CalcSums(Size);
        Message('of %1 row %2', Item.Count(), Item.Size);
        Item.Reset();
        Item.Get('A');
        Field.SetRange(TableNo, Database::"Extended Item");
        Field.SetFilter("No.", '50000..60000');
        Message('fields %1', Field.Count());
        Field.Get(Database::"Extended Item", 2);
        Message('%1 is called %2 and %3', Item.FieldName(Name), Item.FieldCaption(Name), Field."Field Caption");
        Ref.Open(Database::"Extended Item");
        Ref.FindFirst();
        Message('%1 is %2', Ref.Field(50896).Name(), Ref.Field(50896).Value());
        Message('rename');
        Copy."Of Item" := 'A';
        Copy."No." := 'B';
        Copy.Insert();
        Item.Rename('C');
        Copy.Get('B');
        Message('%1 is of %2', Copy."No.", Copy."Of Item");
        Message('delete');
        Item.DeleteAll(true);
        Held.Init();
        Held.Color := 'blue';
        Held.Insert();
        Message('temporary %1 %2', Held.Both(), Item.Count());
        Kind := Kind::Special;
        Message('%1 %2', Work.Name(Kind), Kind.AsInteger());
    end;

    [EventSubscriber(ObjectType::Table, Database::"Extended Item", 'OnGrown', '', false, false)]
    local procedure Grown(NewSize: Integer; var Sender: Record "Extended Item")
    begin
        Message('  %1 has grown to %2', Sender."No.", NewSize);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Extended Item", 'OnAfterValidateEvent', 'Size', false, false)]
    local procedure SizeValidated(var Rec: Record "Extended Item")
    begin
        Message('  event after validate size %1', Rec.Size);
    end;
}
