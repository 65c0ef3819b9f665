table 60101 "Vc Item" { fields { field(1; "No."; Code[10]) { } field(2; Price; Decimal) { } } }
table 60102 "Vc Line"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; "Item No."; Code[10])
        {
            TableRelation = "Vc Item";
            trigger OnValidate()
            var
                Item: Record "Vc Item";
            begin
                if "Item No." = '' then begin
                    Validate(Price, 0);
                    exit;
                end;
                Item.Get("Item No.");
                Validate(Price, Item.Price);
                Message('item %1 was %2', "Item No.", xRec."Item No.");
            end;
        }
        field(3; Qty; Decimal)
        {
            InitValue = 1;
            trigger OnValidate()
            begin
                Amount := Round(Qty * Price);
            end;
        }
        field(4; Price; Decimal)
        {
            trigger OnValidate()
            begin
                if Price < 0 then
                    FieldError(Price, 'must not be negative');
                Validate(Qty);
            end;
        }
        field(5; Amount; Decimal) { }
    }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Record "Vc Item";
        L: Record "Vc Line";
    begin
        I."No." := 'A';
        I.Price := 12.345;
        I.Insert();
        I."No." := 'BAD';
        I.Price := -1;
        I.Insert();
        Commit();
        L.Validate("Item No.", 'a');
        Message('%1 %2 %3', L.Qty, L.Price, L.Amount);
        L.Validate(Qty, 3);
        Message('%1', L.Amount);
        asserterror L.Validate("Item No.", 'NOPE');
        Message(GetLastErrorText());
        Message(L."Item No.");
        asserterror L.Validate("Item No.", 'bad');
        Message(GetLastErrorText());
        L.Validate("Item No.", '');
        Message('%1 %2', L.Price, L.Amount);
        L."Item No." := 'A';
        L.Validate("Item No.");
        L.Validate(L."Item No.", 'A');
        Message('%1', L.Amount);
    end;
}
