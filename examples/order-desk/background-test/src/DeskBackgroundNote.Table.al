namespace OrderDesk.BackgroundTest;

/// <summary>What background sessions tell the test.</summary>
table 50570 "Desk Background Note"
{
    fields
    {
        field(1; "Entry No."; Integer)
        {
            AutoIncrement = true;
        }
        field(2; Topic; Code[20])
        {
        }
        field(3; Note; Text[250])
        {
        }
        field(4; "Session ID"; Integer)
        {
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
        key(Topic; Topic)
        {
        }
    }

    procedure Write(NewTopic: Code[20]; NewNote: Text)
    begin
        Rec.Init();
        Rec."Entry No." := 0;
        Rec.Topic := NewTopic;
        Rec.Note := CopyStr(NewNote, 1, MaxStrLen(Rec.Note));
        Rec."Session ID" := SessionId();
        Rec.Insert(true);
    end;
}
