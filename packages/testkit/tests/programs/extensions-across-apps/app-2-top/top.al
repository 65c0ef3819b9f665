tableextension 50897 "Top Item" extends "Extended Item"
{
    fields
    {
        field(50897; Size; Integer)
        {
            InitValue = 3;

            trigger OnValidate()
            begin
                Counter += 1;
                Message('  top validate size %1, was %2, call %3', Size, xRec.Size, Counter);
            end;
        }
        field(50898; "Of Item"; Code[10])
        {
            TableRelation = "Extended Item";
        }
        field(50899; "Size of All"; Integer)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Extended Item".Size where("Of Item" = field("Of Item")));
        }
        modify(Name)
        {
            Caption = 'Title';
            trigger OnBeforeValidate()
            begin
                Message('  top before validate name');
            end;

            trigger OnAfterValidate()
            begin
                Message('  top after validate name');
                Size += 1;
            end;
        }
    }
    keys { key(BySize; Size) { } }

    var
        Counter: Integer;

    trigger OnBeforeInsert()
    begin
        Sleep(1);
        Message('  top before insert, level %1, %2', Level, Secret());
    end;

    trigger OnInsert()
    begin
        Message('  top insert');
    end;

    trigger OnAfterInsert()
    begin
        Message('  top after insert, level %1', Level);
    end;

    trigger OnAfterRename()
    begin
        Message('  top after rename %1 to %2', xRec."No.", "No.");
    end;

    trigger OnBeforeDelete()
    begin
        Message('  top before delete %1', "No.");
    end;

    procedure Grow(By: Integer): Integer
    var
        I: Integer;
    begin
        for I := 1 to By do
            Add(1);
        OnGrown(Size);
        exit(Size);
    end;

    local procedure Add(By: Integer)
    begin
        Rec.Size := Rec.Size + By;
    end;

    [IntegrationEvent(true, false)]
    local procedure OnGrown(NewSize: Integer)
    begin
    end;
}

enumextension 50897 "Top Kind" extends "Extended Kind"
{
    value(50897; Special) { Caption = 'very special'; }
}
