table 50895 "Extended Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[30])
        {
            trigger OnValidate()
            begin
                Message('  base validate %1', Name);
            end;
        }
    }
    keys { key(PK; "No.") { } }

    protected var
        Level: Integer;

    trigger OnInsert()
    begin
        Level += 1;
        Message('  base insert, level %1', Level);
    end;

    trigger OnRename()
    begin
        Message('  base rename');
    end;

    procedure Describe(): Text
    begin
        exit('base ' + Name);
    end;

    protected procedure Secret(): Text
    begin
        exit('secret');
    end;
}

enum 50895 "Extended Kind"
{
    Extensible = true;
    value(0; Plain) { }
}

codeunit 50895 "Base Work"
{
    procedure Insert(No: Code[10])
    var
        Item: Record "Extended Item";
    begin
        Item."No." := No;
        Item.Insert(true);
    end;

    procedure Name(Kind: Enum "Extended Kind"): Text
    begin
        exit(Format(Kind));
    end;
}
