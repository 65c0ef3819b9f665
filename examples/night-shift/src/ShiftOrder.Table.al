/// <summary>An order of the night; posting locks and empties it.</summary>
table 50200 "Shift Order"
{
    Caption = 'Shift Order';

    fields
    {
        field(1; "No."; Code[20])
        {
            Caption = 'No.';
        }
        field(2; "Customer No."; Code[20])
        {
            Caption = 'Customer No.';
        }
        field(3; Quantity; Decimal)
        {
            Caption = 'Quantity';

            trigger OnValidate()
            begin
                "Line Amount" := Round(Quantity * "Unit Price", 0.01);
            end;
        }
        field(4; "Unit Price"; Decimal)
        {
            Caption = 'Unit Price';

            trigger OnValidate()
            begin
                Validate(Quantity);
            end;
        }
        field(5; "Line Amount"; Decimal)
        {
            Caption = 'Line Amount';
        }
        field(6; Status; Enum "Shift Order Status")
        {
            Caption = 'Status';
        }
    }

    keys
    {
        key(PK; "No.")
        {
            Clustered = true;
        }
        key(Status; Status, "Customer No.")
        {
        }
    }

    trigger OnInsert()
    begin
        TestField("No.");
    end;
}
