namespace OrderDesk.Dimensions;

/// <summary>Two values that may not stand together, of dimensions whose combination is limited.</summary>
table 50316 "Desk Dim. Value Combination"
{
    Caption = 'Dimension Value Combination';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Dimension 1 Code"; Code[20])
        {
            TableRelation = "Desk Dimension";
        }
        field(2; "Dimension 1 Value Code"; Code[20])
        {
            TableRelation = "Desk Dimension Value".Code where("Dimension Code" = field("Dimension 1 Code"));
        }
        field(3; "Dimension 2 Code"; Code[20])
        {
            TableRelation = "Desk Dimension";
        }
        field(4; "Dimension 2 Value Code"; Code[20])
        {
            TableRelation = "Desk Dimension Value".Code where("Dimension Code" = field("Dimension 2 Code"));
        }
    }

    keys
    {
        key(PK; "Dimension 1 Code", "Dimension 1 Value Code", "Dimension 2 Code", "Dimension 2 Value Code")
        {
            Clustered = true;
        }
    }
}
