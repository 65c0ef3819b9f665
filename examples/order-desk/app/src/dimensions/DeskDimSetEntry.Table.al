namespace OrderDesk.Dimensions;

/// <summary>A value of a dimension set. Sets do not change: equal sets have the same number.</summary>
table 50312 "Desk Dim. Set Entry"
{
    Caption = 'Dimension Set Entry';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Dimension Set ID"; Integer)
        {
            Caption = 'Dimension Set ID';
        }
        field(2; "Dimension Code"; Code[20])
        {
            Caption = 'Dimension Code';
            NotBlank = true;
            TableRelation = "Desk Dimension";
        }
        field(3; "Dimension Value Code"; Code[20])
        {
            Caption = 'Dimension Value Code';
            NotBlank = true;
            TableRelation = "Desk Dimension Value".Code where("Dimension Code" = field("Dimension Code"));

            trigger OnValidate()
            var
                DimensionValue: Record "Desk Dimension Value";
            begin
                DimensionValue.Get(Rec."Dimension Code", Rec."Dimension Value Code");
                Rec."Dimension Value ID" := DimensionValue."Dimension Value ID";
            end;
        }
        field(4; "Dimension Value ID"; Integer)
        {
            Caption = 'Dimension Value ID';
        }
        field(5; "Dimension Value Name"; Text[50])
        {
            Caption = 'Dimension Value Name';
            FieldClass = FlowField;
            CalcFormula = lookup("Desk Dimension Value".Name where("Dimension Code" = field("Dimension Code"), Code = field("Dimension Value Code")));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "Dimension Set ID", "Dimension Code")
        {
            Clustered = true;
        }
        key(ByValue; "Dimension Value ID")
        {
        }
    }
}
