namespace OrderDesk.Jobs;

/// <summary>When a job runs next.</summary>
codeunit 50340 "Desk Job Schedule"
{
    /// <summary>The first moment after the given one at which the job may run; 0DT when it runs on no day.</summary>
    procedure NextStart(Job: Record "Desk Job"; After: DateTime): DateTime
    var
        Candidate: DateTime;
        Days: Integer;
    begin
        if not Job.IsRecurring() then
            exit(0DT);
        if Job."Minutes between Runs" > 0 then
            Candidate := After + Job."Minutes between Runs" * 60000
        else
            Candidate := CreateDateTime(CalcDate(Job."Next Run Formula", DT2Date(After)), Job."Starting Time" = 0T ? DT2Time(After) : Job."Starting Time");
        for Days := 0 to 366 do begin
            Candidate := IntoWindow(Job, Candidate);
            if Job.RunsOn(DT2Date(Candidate)) then
                exit(Candidate);
            Candidate := CreateDateTime(DT2Date(Candidate) + 1, Job."Starting Time" = 0T ? 000000T : Job."Starting Time");
        end;
        exit(0DT);
    end;

    /// <summary>Attempts come later and later: the delay doubles, up to an hour.</summary>
    procedure RetryAt(Job: Record "Desk Job"; FailedAt: DateTime): DateTime
    var
        Delay, OneHour : Duration;
    begin
        OneHour := 3600000;
        Delay := Job."Retry Delay" * Power(2, Job.Attempts - 1);
        if Delay > OneHour then
            Delay := OneHour;
        exit(FailedAt + Delay);
    end;

    local procedure IntoWindow(Job: Record "Desk Job"; Moment: DateTime): DateTime
    begin
        if (Job."Starting Time" <> 0T) and (DT2Time(Moment) < Job."Starting Time") then
            exit(CreateDateTime(DT2Date(Moment), Job."Starting Time"));
        if (Job."Ending Time" <> 0T) and (DT2Time(Moment) > Job."Ending Time") then
            exit(CreateDateTime(DT2Date(Moment) + 1, Job."Starting Time" = 0T ? 000000T : Job."Starting Time"));
        exit(Moment);
    end;
}
