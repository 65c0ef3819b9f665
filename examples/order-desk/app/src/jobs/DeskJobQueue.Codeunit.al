namespace OrderDesk.Jobs;

/// <summary>What other code needs of jobs.</summary>
codeunit 50342 "Desk Job Queue"
{
    procedure Enqueue(CodeunitId: Integer; Parameter: Text[250]): Guid
    begin
        exit(Enqueue(CodeunitId, Parameter, CurrentDateTime()));
    end;

    procedure Enqueue(CodeunitId: Integer; Parameter: Text[250]; EarliestStart: DateTime): Guid
    var
        Job: Record "Desk Job";
    begin
        Job.Init();
        Job.Validate("Codeunit ID", CodeunitId);
        Job.Description := CopyStr(CodeunitCaption(Job), 1, MaxStrLen(Job.Description));
        Job.Parameter := Parameter;
        Job."Earliest Start" := EarliestStart;
        Job.Insert(true);
        exit(Job.ID);
    end;

    procedure Enqueue(CodeunitId: Integer; RecordVariant: Variant): Guid
    var
        Job: Record "Desk Job";
        RecRef: RecordRef;
    begin
        RecRef.GetTable(RecordVariant);
        Job.Get(Enqueue(CodeunitId, ''));
        Job."Record ID to Process" := RecRef.RecordId();
        Job.Modify(true);
        exit(Job.ID);
    end;

    /// <summary>Jobs whose time has come, the oldest first.</summary>
    procedure FindDue(var Job: Record "Desk Job"; Now: DateTime): Boolean
    begin
        Job.Reset();
        Job.SetCurrentKey(Status, "Earliest Start");
        Job.SetRange(Status, Job.Status::Ready);
        Job.SetFilter("Earliest Start", '<=%1', Now);
        exit(Job.FindSet());
    end;

    procedure Restart(var Job: Record "Desk Job")
    begin
        case Job.Status of
            Job.Status::Error, Job.Status::"On Hold", Job.Status::Finished:
                begin
                    Job.Status := Job.Status::Ready;
                    Job.Attempts := 0;
                    Job."Error Message" := '';
                    Job."Earliest Start" := CurrentDateTime();
                    Job.Modify(true);
                end;
            Job.Status::"In Process":
                if not IsSessionActive(Job."Session ID") then begin
                    // Whoever ran it is gone: its session was stopped or its server died.
                    Job.Status := Job.Status::"On Hold";
                    Restart(Job);
                end;
        end;
    end;

    procedure PutOnHold(var Job: Record "Desk Job")
    begin
        Job.TestField(Status, Job.Status::Ready);
        Job.Status := Job.Status::"On Hold";
        Job.Modify(true);
    end;

    /// <summary>Starts a session for each due job of the category.</summary>
    procedure Dispatch(Category: Code[10]) Sessions: List of [Integer]
    var
        Job: Record "Desk Job";
        NewSessionId: Integer;
    begin
        if not FindDue(Job, CurrentDateTime()) then
            exit;
        repeat
            if Job.Category = Category then begin
                StartSession(NewSessionId, Codeunit::"Desk Job Runner", CompanyName(), Job);
                Sessions.Add(NewSessionId);
            end;
        until Job.Next() = 0;
    end;

    local procedure CodeunitCaption(var Job: Record "Desk Job"): Text
    begin
        Job.CalcFields("Codeunit Caption");
        exit(Job."Codeunit Caption");
    end;
}
