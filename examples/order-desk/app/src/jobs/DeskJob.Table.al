namespace OrderDesk.Jobs;

/// <summary>A codeunit that runs in a background session, once or again and again.</summary>
table 50340 "Desk Job"
{
    Caption = 'Job';
    DataClassification = SystemMetadata;

    fields
    {
        field(1; ID; Guid)
        {
            Caption = 'ID';
        }
        field(2; "Codeunit ID"; Integer)
        {
            Caption = 'Codeunit ID';
            TableRelation = AllObjWithCaption."Object ID" where("Object Type" = const(Codeunit));
        }
        field(3; Description; Text[250])
        {
            Caption = 'Description';
        }
        field(4; Status; Enum "Desk Job Status")
        {
            Caption = 'Status';
        }
        field(5; "Earliest Start"; DateTime)
        {
            Caption = 'Earliest Start';
        }
        field(6; "Next Run Formula"; DateFormula)
        {
            Caption = 'Next Run Date Formula';

            trigger OnValidate()
            var
                Tomorrow: Date;
            begin
                if Format(Rec."Next Run Formula") = '' then
                    exit;
                Tomorrow := CalcDate(Rec."Next Run Formula", Today());
                if Tomorrow <= Today() then
                    Error(NotForwardErr, Rec."Next Run Formula");
                Rec."Minutes between Runs" := 0;
            end;
        }
        field(7; "Minutes between Runs"; Integer)
        {
            Caption = 'Minutes between Runs';
            MinValue = 0;

            trigger OnValidate()
            begin
                if Rec."Minutes between Runs" <> 0 then
                    Clear(Rec."Next Run Formula");
            end;
        }
        field(8; "Starting Time"; Time)
        {
            Caption = 'Starting Time';
        }
        field(9; "Ending Time"; Time)
        {
            Caption = 'Ending Time';
        }
        field(10; "Run on Mondays"; Boolean)
        {
            InitValue = true;
        }
        field(11; "Run on Tuesdays"; Boolean)
        {
            InitValue = true;
        }
        field(12; "Run on Wednesdays"; Boolean)
        {
            InitValue = true;
        }
        field(13; "Run on Thursdays"; Boolean)
        {
            InitValue = true;
        }
        field(14; "Run on Fridays"; Boolean)
        {
            InitValue = true;
        }
        field(15; "Run on Saturdays"; Boolean)
        {
        }
        field(16; "Run on Sundays"; Boolean)
        {
        }
        field(20; "Maximum Attempts"; Integer)
        {
            Caption = 'Maximum Attempts';
            InitValue = 3;
            MinValue = 1;
        }
        field(21; Attempts; Integer)
        {
            Caption = 'Attempts';
            Editable = false;
        }
        field(22; "Retry Delay"; Duration)
        {
            Caption = 'Retry Delay';
        }
        field(23; "Error Message"; Text[2048])
        {
            Caption = 'Error Message';
            Editable = false;
        }
        field(24; Parameter; Text[250])
        {
            Caption = 'Parameter';
        }
        field(25; "Record ID to Process"; RecordId)
        {
            Caption = 'Record ID to Process';
        }
        field(26; "Session ID"; Integer)
        {
            Caption = 'Session ID';
            Editable = false;
        }
        field(27; Category; Code[10])
        {
            Caption = 'Category';
        }
        field(30; "Codeunit Caption"; Text[249])
        {
            Caption = 'Codeunit Caption';
            FieldClass = FlowField;
            CalcFormula = lookup(AllObjWithCaption."Object Caption" where("Object Type" = const(Codeunit), "Object ID" = field("Codeunit ID")));
            Editable = false;
        }
        field(31; "No. of Failures"; Integer)
        {
            Caption = 'No. of Failures';
            FieldClass = FlowField;
            CalcFormula = count("Desk Job Log Entry" where("Job ID" = field(ID), Status = const(Error)));
            Editable = false;
        }
    }

    keys
    {
        key(PK; ID)
        {
            Clustered = true;
        }
        key(Due; Status, "Earliest Start")
        {
        }
    }

    trigger OnInsert()
    begin
        if IsNullGuid(Rec.ID) then
            Rec.ID := CreateGuid();
        if Rec."Earliest Start" = 0DT then
            Rec."Earliest Start" := CurrentDateTime();
    end;

    trigger OnDelete()
    var
        JobLogEntry: Record "Desk Job Log Entry";
    begin
        if Rec.Status = Rec.Status::"In Process" then
            Rec.FieldError(Status);
        JobLogEntry.SetRange("Job ID", Rec.ID);
        JobLogEntry.DeleteAll();
    end;

    var
        NotForwardErr: Label '%1 does not lead to a later day.', Comment = '%1 = formula';

    procedure IsRecurring(): Boolean
    var
        Nothing: DateFormula;
    begin
        exit((Rec."Next Run Formula" <> Nothing) or (Rec."Minutes between Runs" > 0));
    end;

    procedure RunsOn(Day: Date): Boolean
    var
        Days: array[7] of Boolean;
    begin
        Days[1] := Rec."Run on Mondays";
        Days[2] := Rec."Run on Tuesdays";
        Days[3] := Rec."Run on Wednesdays";
        Days[4] := Rec."Run on Thursdays";
        Days[5] := Rec."Run on Fridays";
        Days[6] := Rec."Run on Saturdays";
        Days[7] := Rec."Run on Sundays";
        exit(Days[Date2DWY(Day, 1)]);
    end;
}
