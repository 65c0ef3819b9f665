namespace OrderDesk.Dimensions;

using OrderDesk.Orders;

/// <summary>The dimension value that a customer or an item brings along, and whether it must be kept.</summary>
table 50314 "Desk Default Dimension"
{
    Caption = 'Default Dimension';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Table ID"; Integer)
        {
            Caption = 'Table ID';
            NotBlank = true;
        }
        field(2; "No."; Code[20])
        {
            Caption = 'No.';
            TableRelation = if ("Table ID" = const(Database::"Desk Customer")) "Desk Customer"
            else
            if ("Table ID" = const(Database::"Desk Item")) "Desk Item";
        }
        field(3; "Dimension Code"; Code[20])
        {
            Caption = 'Dimension Code';
            NotBlank = true;
            TableRelation = "Desk Dimension" where(Blocked = const(false));

            trigger OnValidate()
            begin
                if Rec."Dimension Code" <> xRec."Dimension Code" then
                    Rec."Dimension Value Code" := '';
            end;
        }
        field(4; "Dimension Value Code"; Code[20])
        {
            Caption = 'Dimension Value Code';
            TableRelation = "Desk Dimension Value".Code where("Dimension Code" = field("Dimension Code"), Blocked = const(false));

            trigger OnValidate()
            begin
                if Rec."Value Posting" = "Desk Value Posting"::"No Code" then
                    Rec.TestField("Dimension Value Code", '');
            end;
        }
        field(5; "Value Posting"; Enum "Desk Value Posting")
        {
            Caption = 'Value Posting';

            trigger OnValidate()
            begin
                if Rec."Value Posting" = Rec."Value Posting"::"No Code" then
                    Rec.TestField("Dimension Value Code", '');
            end;
        }
        field(6; "Table Caption"; Text[250])
        {
            Caption = 'Table Caption';
            FieldClass = FlowField;
            CalcFormula = lookup(AllObjWithCaption."Object Caption" where("Object Type" = const(Table), "Object ID" = field("Table ID")));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "Table ID", "No.", "Dimension Code")
        {
            Clustered = true;
        }
    }
}
