namespace OrderDesk.Numbering;

/// <summary>The numbers of a series from a date on.</summary>
table 50301 "Desk No. Series Line"
{
    Caption = 'No. Series Line';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Series Code"; Code[20])
        {
            Caption = 'Series Code';
            NotBlank = true;
            TableRelation = "Desk No. Series";
        }
        field(2; "Line No."; Integer)
        {
            Caption = 'Line No.';
        }
        field(3; "Starting Date"; Date)
        {
            Caption = 'Starting Date';
        }
        field(4; "Starting No."; Code[20])
        {
            Caption = 'Starting No.';

            trigger OnValidate()
            begin
                Rec.CheckHasDigits(Rec."Starting No.", Rec.FieldCaption("Starting No."));
                if xRec."Starting No." <> Rec."Starting No." then
                    Rec."Last No. Used" := '';
            end;
        }
        field(5; "Ending No."; Code[20])
        {
            Caption = 'Ending No.';

            trigger OnValidate()
            begin
                if Rec."Ending No." = '' then
                    exit;
                Rec.CheckHasDigits(Rec."Ending No.", Rec.FieldCaption("Ending No."));
                if StrLen(Rec."Ending No.") < StrLen(Rec."Starting No.") then
                    Rec.FieldError("Ending No.", ShorterThanStartErr);
            end;
        }
        field(6; "Warning No."; Code[20])
        {
            Caption = 'Warning No.';
        }
        field(7; "Increment-by No."; Integer)
        {
            Caption = 'Increment-by No.';
            InitValue = 1;
            MinValue = 1;
        }
        field(8; "Last No. Used"; Code[20])
        {
            Caption = 'Last No. Used';
            Editable = false;
        }
        field(9; "Last Date Used"; Date)
        {
            Caption = 'Last Date Used';
            Editable = false;
        }
        field(10; Open; Boolean)
        {
            Caption = 'Open';
            InitValue = true;
            Editable = false;
        }
        field(11; Implementation; Enum "Desk No. Implementation")
        {
            Caption = 'Implementation';

            trigger OnValidate()
            var
                Previous, Current : Interface "Desk No. Source";
            begin
                if xRec.Implementation = Rec.Implementation then
                    exit;
                Previous := xRec.Implementation;
                Current := Rec.Implementation;
                Current.TakeOver(Rec, Previous.LastNoUsed(xRec));
            end;
        }
        field(12; "Sequence Name"; Code[40])
        {
            Caption = 'Sequence Name';
            Editable = false;
        }
    }

    keys
    {
        key(PK; "Series Code", "Line No.")
        {
            Clustered = true;
        }
        key(ByDate; "Series Code", "Starting Date", "Starting No.")
        {
        }
    }

    trigger OnInsert()
    begin
        if Rec."Line No." = 0 then
            Rec."Line No." := NextLineNo();
    end;

    trigger OnDelete()
    begin
        if Rec."Sequence Name" <> '' then
            if NumberSequence.Exists(Rec."Sequence Name") then
                NumberSequence.Delete(Rec."Sequence Name");
    end;

    var
        NoDigitsErr: Label '%1 must contain a digit.', Comment = '%1 = field caption';
        ShorterThanStartErr: Label 'must not be shorter than the starting number';

    /// <summary>IncStr of a text without digits is empty, and a series cannot go on from that.</summary>
    procedure CheckHasDigits(No: Code[20]; FieldCaption: Text)
    begin
        if (No <> '') and (IncStr(No) = '') then
            Error(NoDigitsErr, FieldCaption);
    end;

    local procedure NextLineNo(): Integer
    var
        LastLine: Record "Desk No. Series Line";
    begin
        LastLine.SetLoadFields("Line No.");
        LastLine.SetRange("Series Code", Rec."Series Code");
        if LastLine.FindLast() then
            exit(LastLine."Line No." + 10000);
        exit(10000);
    end;
}
