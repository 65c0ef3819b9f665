namespace OrderDesk.Numbering;

/// <summary>A series of document numbers. Its lines say which numbers, and from when.</summary>
table 50300 "Desk No. Series"
{
    Caption = 'No. Series';
    DataClassification = CustomerContent;
    LookupPageId = "Desk No. Series List";
    DataCaptionFields = Code, Description;

    fields
    {
        field(1; Code; Code[20])
        {
            Caption = 'Code';
            NotBlank = true;
        }
        field(2; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(3; "Default Nos."; Boolean)
        {
            Caption = 'Default Nos.';
            InitValue = true;

            trigger OnValidate()
            begin
                if not Rec."Default Nos." and not Rec."Manual Nos." then
                    Rec.Validate("Manual Nos.", true);
            end;
        }
        field(4; "Manual Nos."; Boolean)
        {
            Caption = 'Manual Nos.';

            trigger OnValidate()
            begin
                if not Rec."Manual Nos." and not Rec."Default Nos." then
                    Rec.Validate("Default Nos.", true);
            end;
        }
        field(5; "Date Order"; Boolean)
        {
            Caption = 'Date Order';
        }
        field(10; "No. of Lines"; Integer)
        {
            Caption = 'No. of Lines';
            FieldClass = FlowField;
            CalcFormula = count("Desk No. Series Line" where("Series Code" = field(Code)));
            Editable = false;
        }
        field(11; "Last Date Used"; Date)
        {
            Caption = 'Last Date Used';
            FieldClass = FlowField;
            CalcFormula = max("Desk No. Series Line"."Last Date Used" where("Series Code" = field(Code)));
            Editable = false;
        }
    }

    keys
    {
        key(PK; Code)
        {
            Clustered = true;
        }
    }

    fieldgroups
    {
        fieldgroup(DropDown; Code, Description)
        {
        }
    }

    trigger OnDelete()
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        NoSeriesLine.SetRange("Series Code", Rec.Code);
        NoSeriesLine.DeleteAll(true);
    end;
}
