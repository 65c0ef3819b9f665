/// <summary>A price of an item for a customer group.</summary>
table 50203 "Shift Price"
{
    Caption = 'Shift Price';

    fields
    {
        field(1; "Item No."; Integer)
        {
            Caption = 'Item No.';
        }
        field(2; "Customer Group"; Code[10])
        {
            Caption = 'Customer Group';
        }
        field(3; "Unit Price"; Decimal)
        {
            Caption = 'Unit Price';
        }
        field(4; "Recalculated At"; DateTime)
        {
            Caption = 'Recalculated At';
        }
    }

    keys
    {
        key(PK; "Item No.", "Customer Group")
        {
            Clustered = true;
        }
    }
}
