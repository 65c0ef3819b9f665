namespace OrderDesk.Jobs;

/// <summary>Runs a job, logs what happened and says when it runs again. An error of the job is no error of the runner.</summary>
codeunit 50341 "Desk Job Runner"
{
    TableNo = "Desk Job";
    Permissions = tabledata "Desk Job" = rm,
                  tabledata "Desk Job Log Entry" = rim;

    var
        JobSchedule: Codeunit "Desk Job Schedule";
        NoLongerReadyErr: Label 'Job %1 is not ready.', Comment = '%1 = description';

    trigger OnRun()
    begin
        RunJob(Rec);
    end;

    procedure RunJob(var Job: Record "Desk Job")
    var
        JobLogEntry: Record "Desk Job Log Entry";
        WasSuccessful: Boolean;
    begin
        Take(Job, JobLogEntry);
        WasSuccessful := Codeunit.Run(Job."Codeunit ID", Job);
        Job.Get(Job.ID);
        if WasSuccessful then
            Succeed(Job, JobLogEntry)
        else
            Fail(Job, JobLogEntry);
        Commit();
    end;

    local procedure Take(var Job: Record "Desk Job"; var JobLogEntry: Record "Desk Job Log Entry")
    begin
        Job.LockTable();
        // Not Find: the record of a started session has the filters of its starter, and the job will soon be out of them.
        Job.Get(Job.ID);
        if Job.Status <> Job.Status::Ready then
            Error(NoLongerReadyErr, Job.Description);
        Job.Status := Job.Status::"In Process";
        Job.Attempts += 1;
        Job."Session ID" := SessionId();
        Job.Modify(true);

        JobLogEntry.Init();
        JobLogEntry."Job ID" := Job.ID;
        JobLogEntry."Started At" := CurrentDateTime();
        JobLogEntry.Status := Job.Status;
        JobLogEntry."Session ID" := Job."Session ID";
        JobLogEntry.Attempt := Job.Attempts;
        JobLogEntry.Insert(true);
        Commit();
    end;

    local procedure Succeed(var Job: Record "Desk Job"; var JobLogEntry: Record "Desk Job Log Entry")
    var
        NextStart: DateTime;
    begin
        EndLogEntry(JobLogEntry, Job.Status::Finished);
        NextStart := JobSchedule.NextStart(Job, JobLogEntry."Ended At");
        Job."Error Message" := '';
        Job.Attempts := 0;
        if NextStart = 0DT then
            Job.Status := Job.Status::Finished
        else begin
            Job.Status := Job.Status::Ready;
            Job."Earliest Start" := NextStart;
        end;
        Job.Modify(true);
    end;

    local procedure Fail(var Job: Record "Desk Job"; var JobLogEntry: Record "Desk Job Log Entry")
    begin
        Job."Error Message" := CopyStr(GetLastErrorText(), 1, MaxStrLen(Job."Error Message"));
        JobLogEntry."Error Message" := Job."Error Message";
        JobLogEntry.SetCallStack(GetLastErrorCallStack());
        EndLogEntry(JobLogEntry, Job.Status::Error);
        if Job.Attempts < Job."Maximum Attempts" then begin
            Job.Status := Job.Status::Ready;
            Job."Earliest Start" := JobSchedule.RetryAt(Job, JobLogEntry."Ended At");
        end else
            Job.Status := Job.Status::Error;
        Job.Modify(true);
        OnAfterJobFailed(Job);
    end;

    local procedure EndLogEntry(var JobLogEntry: Record "Desk Job Log Entry"; NewStatus: Enum "Desk Job Status")
    begin
        JobLogEntry.Status := NewStatus;
        JobLogEntry.Validate("Ended At", CurrentDateTime());
        JobLogEntry.Modify(true);
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterJobFailed(Job: Record "Desk Job")
    begin
    end;
}
