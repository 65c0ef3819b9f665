namespace OrderDesk.Jobs;

table 50341 "Desk Job Log Entry"
{
    Caption = 'Job Log Entry';
    DataClassification = SystemMetadata;

    fields
    {
        field(1; "Entry No."; BigInteger)
        {
            AutoIncrement = true;
        }
        field(2; "Job ID"; Guid)
        {
            TableRelation = "Desk Job";
        }
        field(3; "Started At"; DateTime)
        {
        }
        field(4; "Ended At"; DateTime)
        {

            trigger OnValidate()
            begin
                Rec."Time Taken" := Rec."Ended At" - Rec."Started At";
            end;
        }
        field(5; "Time Taken"; Duration)
        {
        }
        field(6; Status; Enum "Desk Job Status")
        {
        }
        field(7; "Error Message"; Text[2048])
        {
        }
        field(8; "Error Call Stack"; Blob)
        {
        }
        field(9; "Session ID"; Integer)
        {
        }
        field(10; Attempt; Integer)
        {
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
        key(Job; "Job ID", "Started At")
        {
        }
    }

    procedure SetCallStack(CallStack: Text)
    var
        OutStream: OutStream;
    begin
        Clear(Rec."Error Call Stack");
        if CallStack = '' then
            exit;
        Rec."Error Call Stack".CreateOutStream(OutStream, TextEncoding::UTF8);
        OutStream.WriteText(CallStack);
    end;

    procedure GetCallStack() CallStack: Text
    var
        InStream: InStream;
        Line: Text;
    begin
        Rec.CalcFields("Error Call Stack");
        if not Rec."Error Call Stack".HasValue() then
            exit('');
        Rec."Error Call Stack".CreateInStream(InStream, TextEncoding::UTF8);
        while not InStream.EOS() do begin
            InStream.ReadText(Line);
            CallStack += Line;
        end;
    end;
}
