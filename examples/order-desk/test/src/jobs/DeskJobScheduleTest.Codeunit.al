namespace OrderDesk.Test;

using OrderDesk.Jobs;

codeunit 50540 "Desk Job Schedule Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        JobSchedule: Codeunit "Desk Job Schedule";

    [Test]
    procedure JobThatDoesNotRecurHasNoNextStart()
    var
        Job: Record "Desk Job";
    begin
        Assert.AreEqual(0DT, JobSchedule.NextStart(Job, At(20260105D, 120000T)), 'None');
    end;

    [Test]
    procedure NextStartAfterMinutes()
    var
        Job: Record "Desk Job";
    begin
        Job.Validate("Minutes between Runs", 90);

        Assert.AreEqual(At(20260105D, 133000T), JobSchedule.NextStart(Job, At(20260105D, 120000T)), 'Monday');
        Assert.AreEqual(At(20260106D, 001500T), JobSchedule.NextStart(Job, At(20260105D, 224500T)), 'After midnight');
    end;

    [Test]
    procedure NextStartByFormula()
    var
        Job: Record "Desk Job";
    begin
        Evaluate(Job."Next Run Formula", '<1M+CM>');
        Job.Validate("Next Run Formula");

        Assert.AreEqual(At(20260430D, 120000T), JobSchedule.NextStart(Job, At(20260305D, 120000T)), 'End of the next month');
    end;

    [Test]
    procedure StartingTimeIsThatOfTheNextDay()
    var
        Job: Record "Desk Job";
    begin
        Evaluate(Job."Next Run Formula", '<1D>');
        Job."Starting Time" := 060000T;

        Assert.AreEqual(At(20260106D, 060000T), JobSchedule.NextStart(Job, At(20260105D, 120000T)), 'Tomorrow at six');
    end;

    [Test]
    procedure MidnightIsATime()
    var
        Job: Record "Desk Job";
    begin
        Evaluate(Job."Next Run Formula", '<1D>');
        Job."Starting Time" := 000000T;
        Assert.IsTrue(Job."Starting Time" <> 0T, 'Not undefined');

        Assert.AreEqual(At(20260106D, 000000T), JobSchedule.NextStart(Job, At(20260105D, 120000T)), 'Midnight');
    end;

    [Test]
    procedure OutsideOfTheWindowItWaits()
    var
        Job: Record "Desk Job";
    begin
        Job.Validate("Minutes between Runs", 10);
        Job."Starting Time" := 080000T;
        Job."Ending Time" := 180000T;

        Assert.AreEqual(At(20260105D, 080000T), JobSchedule.NextStart(Job, At(20260105D, 030000T)), 'Before it');
        Assert.AreEqual(At(20260105D, 180000T), JobSchedule.NextStart(Job, At(20260105D, 175000T)), 'Its last moment');
        Assert.AreEqual(At(20260106D, 080000T), JobSchedule.NextStart(Job, At(20260105D, 175000.001T)), 'After it');
    end;

    [Test]
    procedure WeekendIsLeftOut()
    var
        Job: Record "Desk Job";
    begin
        Evaluate(Job."Next Run Formula", '<1D>');
        Job."Starting Time" := 220000T;

        Assert.AreEqual(At(20260112D, 220000T), JobSchedule.NextStart(Job, At(20260109D, 220500T)), 'Friday to Monday');
    end;

    [Test]
    procedure WindowMayEndOnAFreeDay()
    var
        Job: Record "Desk Job";
    begin
        Job.Validate("Minutes between Runs", 60);
        Job."Ending Time" := 235900T;

        Assert.AreEqual(At(20260112D, 000000T), JobSchedule.NextStart(Job, At(20260109D, 235000T)), 'Friday night to Monday morning');
    end;

    [Test]
    procedure NoDayNoStart()
    var
        Job: Record "Desk Job";
    begin
        Job.Validate("Minutes between Runs", 60);
        Clear(Job."Run on Mondays");
        Job."Run on Tuesdays" := false;
        Job."Run on Wednesdays" := false;
        Job."Run on Thursdays" := false;
        Job."Run on Fridays" := false;

        Assert.AreEqual(0DT, JobSchedule.NextStart(Job, At(20260109D, 120000T)), 'Never');
    end;

    [Test]
    procedure FormulaAndMinutesExcludeEachOther()
    var
        Job: Record "Desk Job";
        Formula: DateFormula;
    begin
        Job.Validate("Minutes between Runs", 5);
        Evaluate(Formula, '<1W>');
        Job.Validate("Next Run Formula", Formula);
        Assert.AreEqual(0, Job."Minutes between Runs", 'Minutes are gone');

        Job.Validate("Minutes between Runs", 5);
        Assert.AreEqual('', Format(Job."Next Run Formula"), 'Formula is gone');
        Assert.IsTrue(Job.IsRecurring(), 'It recurs all the same');
    end;

    [Test]
    procedure FormulaLeadsForward()
    var
        Job: Record "Desk Job";
        Formula: DateFormula;
    begin
        Evaluate(Formula, '<-1D>');
        asserterror Job.Validate("Next Run Formula", Formula);
        Assert.AreEqual('-1D does not lead to a later day.', GetLastErrorText(), 'Text');

        Evaluate(Formula, '<CD>');
        asserterror Job.Validate("Next Run Formula", Formula);
        Assert.ExpectedError('CD does not lead to a later day.');
    end;

    [Test]
    procedure RetriesComeLaterAndLater()
    var
        Job: Record "Desk Job";
        FailedAt: DateTime;
    begin
        FailedAt := At(20260105D, 120000T);
        Job."Retry Delay" := 20 * 60 * 1000;

        Job.Attempts := 1;
        Assert.AreEqual(At(20260105D, 122000T), JobSchedule.RetryAt(Job, FailedAt), 'First');
        Job.Attempts := 2;
        Assert.AreEqual(At(20260105D, 124000T), JobSchedule.RetryAt(Job, FailedAt), 'Second');
        Job.Attempts := 3;
        Assert.AreEqual(At(20260105D, 130000T), JobSchedule.RetryAt(Job, FailedAt), 'Not 80 minutes');
    end;

    [Test]
    procedure NoDelayIsAtOnce()
    var
        Job: Record "Desk Job";
        FailedAt: DateTime;
    begin
        FailedAt := At(20260105D, 120000.007T);
        Job.Attempts := 1;

        Assert.AreEqual(FailedAt, JobSchedule.RetryAt(Job, FailedAt), 'At once');
    end;

    local procedure At(Day: Date; Clock: Time): DateTime
    begin
        exit(CreateDateTime(Day, Clock));
    end;
}
