namespace OrderDesk.Dimensions;

table 50311 "Desk Dimension Value"
{
    Caption = 'Dimension Value';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Dimension Code"; Code[20])
        {
            Caption = 'Dimension Code';
            NotBlank = true;
            TableRelation = "Desk Dimension";
        }
        field(2; Code; Code[20])
        {
            Caption = 'Code';
            NotBlank = true;
        }
        field(3; Name; Text[50])
        {
            Caption = 'Name';
        }
        field(4; Type; Option)
        {
            Caption = 'Type';
            OptionMembers = Standard,Heading,Total,"Begin-Total","End-Total";
            OptionCaption = 'Standard,Heading,Total,Begin-Total,End-Total';

            trigger OnValidate()
            begin
                if not (Rec.Type in [Rec.Type::Total, Rec.Type::"End-Total"]) then
                    Rec.Totaling := '';
            end;
        }
        field(5; Totaling; Text[250])
        {
            Caption = 'Totaling';
            TableRelation = "Desk Dimension Value".Code where("Dimension Code" = field("Dimension Code"));
            ValidateTableRelation = false;

            trigger OnValidate()
            begin
                if not (Rec.Type in [Rec.Type::Total, Rec.Type::"End-Total"]) then
                    Rec.FieldError(Type);
            end;
        }
        field(6; Blocked; Boolean)
        {
            Caption = 'Blocked';
        }
        field(7; "Dimension Value ID"; Integer)
        {
            Caption = 'Dimension Value ID';
            AutoIncrement = true;
            Editable = false;
        }
        field(8; Indentation; Integer)
        {
            Caption = 'Indentation';
            Editable = false;
        }
    }

    keys
    {
        key(PK; "Dimension Code", Code)
        {
            Clustered = true;
        }
        key(ID; "Dimension Value ID")
        {
            Unique = true;
        }
    }

    trigger OnRename()
    begin
        if Rec."Dimension Code" <> xRec."Dimension Code" then
            Error(OtherDimensionErr, xRec.Code, xRec."Dimension Code");
    end;

    var
        OtherDimensionErr: Label 'Value %1 belongs to dimension %2.', Comment = '%1 = value, %2 = dimension';
}
