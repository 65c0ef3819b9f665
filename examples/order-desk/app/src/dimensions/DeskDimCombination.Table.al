namespace OrderDesk.Dimensions;

/// <summary>Two dimensions that may not stand together, or only with some of their values. The first code sorts before the second.</summary>
table 50315 "Desk Dim. Combination"
{
    Caption = 'Dimension Combination';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Dimension 1 Code"; Code[20])
        {
            Caption = 'Dimension 1 Code';
            NotBlank = true;
            TableRelation = "Desk Dimension";
        }
        field(2; "Dimension 2 Code"; Code[20])
        {
            Caption = 'Dimension 2 Code';
            NotBlank = true;
            TableRelation = "Desk Dimension";
        }
        field(3; Restriction; Option)
        {
            Caption = 'Restriction';
            OptionMembers = Limited,Blocked;
            OptionCaption = 'Limited,Blocked';
        }
    }

    keys
    {
        key(PK; "Dimension 1 Code", "Dimension 2 Code")
        {
            Clustered = true;
        }
    }

    trigger OnInsert()
    begin
        if Rec."Dimension 1 Code" >= Rec."Dimension 2 Code" then
            Error(OrderErr, Rec."Dimension 1 Code", Rec."Dimension 2 Code");
    end;

    var
        OrderErr: Label '%1 does not sort before %2.', Comment = '%1, %2 = dimensions';
}
