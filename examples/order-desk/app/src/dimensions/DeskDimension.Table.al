namespace OrderDesk.Dimensions;

/// <summary>What entries are told apart by: department, project, region …</summary>
table 50310 "Desk Dimension"
{
    Caption = 'Dimension';
    DataClassification = CustomerContent;

    fields
    {
        field(1; Code; Code[20])
        {
            Caption = 'Code';
            NotBlank = true;
        }
        field(2; Name; Text[30])
        {
            Caption = 'Name';

            trigger OnValidate()
            begin
                if Rec."Code Caption" in ['', xRec.Name + CodeSuffixTxt] then
                    Rec."Code Caption" := CopyStr(Rec.Name + CodeSuffixTxt, 1, MaxStrLen(Rec."Code Caption"));
            end;
        }
        field(3; "Code Caption"; Text[80])
        {
            Caption = 'Code Caption';
        }
        field(4; Blocked; Boolean)
        {
            Caption = 'Blocked';
        }
        field(10; "No. of Values"; Integer)
        {
            Caption = 'No. of Values';
            FieldClass = FlowField;
            CalcFormula = count("Desk Dimension Value" where("Dimension Code" = field(Code), Type = const(Standard)));
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

    var
        CodeSuffixTxt: Label ' Code';
        InUseErr: Label 'Dimension %1 is used by entries and cannot be deleted.', Comment = '%1 = dimension';

    trigger OnDelete()
    var
        DimensionValue: Record "Desk Dimension Value";
        DimSetEntry: Record "Desk Dim. Set Entry";
    begin
        DimSetEntry.SetRange("Dimension Code", Rec.Code);
        if not DimSetEntry.IsEmpty() then
            Error(InUseErr, Rec.Code);
        DimensionValue.SetRange("Dimension Code", Rec.Code);
        DimensionValue.DeleteAll(true);
    end;
}
