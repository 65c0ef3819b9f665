/// <summary>Lines as they come in from the outside.</summary>
table 50204 "Shift Import Line"
{
    Caption = 'Shift Import Line';

    fields
    {
        field(1; "Batch No."; Integer)
        {
            Caption = 'Batch No.';
        }
        field(2; "Line No."; Integer)
        {
            Caption = 'Line No.';
        }
        field(3; Content; Text[250])
        {
            Caption = 'Content';
        }
        field(4; Checksum; Integer)
        {
            Caption = 'Checksum';
        }
    }

    keys
    {
        key(PK; "Batch No.", "Line No.")
        {
            Clustered = true;
        }
    }
}
