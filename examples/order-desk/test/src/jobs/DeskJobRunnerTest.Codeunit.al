namespace OrderDesk.Test;

using OrderDesk.Jobs;
using OrderDesk.Orders;

codeunit 50541 "Desk Job Runner Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";
        JobQueue: Codeunit "Desk Job Queue";
        JobRunner: Codeunit "Desk Job Runner";

    [Test]
    procedure EnqueuedJobIsReady()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'hello'));

        Assert.AreEqual(Job.Status::Ready, Job.Status, 'Status');
        Assert.AreEqual('Desk Test Job', Job.Description, 'Caption of its codeunit');
        Assert.AreEqual(3, Job."Maximum Attempts", 'InitValue');
        Assert.IsTrue(Job."Earliest Start" <= CurrentDateTime(), 'Due');
    end;

    [Test]
    procedure UnknownCodeunitIsNotEnqueued()
    begin
        asserterror JobQueue.Enqueue(49999, '');

        Assert.ExpectedError('The field Codeunit ID of table Job contains a value (49999) that cannot be found in the related table');
    end;

    [Test]
    procedure SuccessfulJobIsFinished()
    var
        Job: Record "Desk Job";
        JobLogEntry: Record "Desk Job Log Entry";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'succeed'));

        JobRunner.RunJob(Job);

        Job.Find();
        Assert.AreEqual(Job.Status::Finished, Job.Status, 'Status');
        Assert.AreEqual('succeed: done', Job.Parameter, 'What the job wrote');
        FindLog(JobLogEntry, Job.ID);
        Assert.AreEqual(JobLogEntry.Status::Finished, JobLogEntry.Status, 'Log');
        Assert.IsTrue(JobLogEntry."Ended At" >= JobLogEntry."Started At", 'Times');
        Assert.AreEqual(JobLogEntry."Ended At" - JobLogEntry."Started At", JobLogEntry."Time Taken", 'Time taken');
        Assert.AreEqual('', JobLogEntry.GetCallStack(), 'No call stack');
    end;

    [Test]
    procedure FailedJobIsTriedAgain()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'fail'));

        JobRunner.RunJob(Job);
        Assert.AreEqual(Job.Status::Ready, Job.Status, 'After the first attempt');
        JobRunner.RunJob(Job);
        JobRunner.RunJob(Job);

        Assert.AreEqual(Job.Status::Error, Job.Status, 'After the third');
        Assert.AreEqual('It fails at attempt 3.', Job."Error Message", 'Last error');
        Job.CalcFields("No. of Failures");
        Assert.AreEqual(3, Job."No. of Failures", 'Log entries');
    end;

    [Test]
    procedure WritesOfAFailedJobAreUndone()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'fail'));

        JobRunner.RunJob(Job);

        Assert.AreEqual('fail', Job.Parameter, 'What the job wrote is gone');
    end;

    [Test]
    procedure LogHasTheCallStack()
    var
        Job: Record "Desk Job";
        JobLogEntry: Record "Desk Job Log Entry";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'fail'));
        JobRunner.RunJob(Job);

        FindLog(JobLogEntry, Job.ID);

        Assert.IsTrue(JobLogEntry.GetCallStack().StartsWith('"Desk Test Job"(CodeUnit 50508).DoFail line '), JobLogEntry.GetCallStack());
        Assert.IsTrue(JobLogEntry.GetCallStack().Contains('"Desk Job Runner"(CodeUnit 50341).RunJob'), 'The runner too');
        Assert.AreEqual(SessionId(), JobLogEntry."Session ID", 'Session');
    end;

    [Test]
    procedure SuccessAfterAFailureForgetsIt()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'once'));
        JobRunner.RunJob(Job);
        Assert.IsTrue(Job."Error Message" <> '', 'Failed');

        JobRunner.RunJob(Job);

        Assert.AreEqual(Job.Status::Finished, Job.Status, 'Status');
        Assert.AreEqual('', Job."Error Message", 'Forgotten');
        Assert.AreEqual(0, Job.Attempts, 'Attempts');
    end;

    [Test]
    procedure RecurringJobIsReadyAgain()
    var
        Job: Record "Desk Job";
        Before: DateTime;
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", ''));
        Job.Validate("Minutes between Runs", 60);
        Job."Run on Saturdays" := true;
        Job."Run on Sundays" := true;
        Job.Modify(true);
        Before := CurrentDateTime();

        JobRunner.RunJob(Job);

        Assert.AreEqual(Job.Status::Ready, Job.Status, 'Status');
        Assert.IsTrue(Job."Earliest Start" >= Before + 3600000, 'In an hour');
    end;

    [Test]
    procedure SubscriberHearsOfAFailure()
    var
        Job: Record "Desk Job";
        Spy: Codeunit "Desk Job Spy";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'fail'));
        BindSubscription(Spy);

        JobRunner.RunJob(Job);

        Assert.AreEqual('It fails at attempt 1.', Spy.LastError(), 'Heard');
    end;

    [Test]
    procedure JobThatIsNotReadyDoesNotRun()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", ''));
        JobQueue.PutOnHold(Job);
        Commit();

        asserterror JobRunner.RunJob(Job);

        Assert.ExpectedError('Job Desk Test Job is not ready.');
    end;

    [Test]
    procedure HeldJobIsRestarted()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", ''));
        JobQueue.PutOnHold(Job);
        Commit();
        asserterror JobQueue.PutOnHold(Job);
        Assert.ExpectedErrorCode('TestField');

        JobQueue.Restart(Job);

        Assert.AreEqual(Job.Status::Ready, Job.Status, 'Ready');
    end;

    [Test]
    procedure JobOfASessionThatIsGoneIsRestarted()
    var
        Job: Record "Desk Job";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", ''));
        Job.Status := Job.Status::"In Process";
        Job."Session ID" := SessionId();
        Job.Modify();

        JobQueue.Restart(Job);
        Assert.AreEqual(Job.Status::"In Process", Job.Status, 'This session is there');
        Job."Session ID" := 2000000000;
        JobQueue.Restart(Job);

        Assert.AreEqual(Job.Status::Ready, Job.Status, 'That one is not');
    end;

    [Test]
    procedure RunningJobIsNotDeleted()
    var
        Job: Record "Desk Job";
        JobLogEntry: Record "Desk Job Log Entry";
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", 'fail'));
        JobRunner.RunJob(Job);
        Job.Status := Job.Status::"In Process";
        Job.Modify();
        Commit();
        asserterror Job.Delete(true);
        Assert.ExpectedError('Status must not be In Process in Job ID=''' + Format(Job.ID));

        Job.Status := Job.Status::Error;
        Job.Modify();
        Job.Delete(true);
        JobLogEntry.SetRange("Job ID", Job.ID);
        Assert.RecordIsEmpty(JobLogEntry);
    end;

    [Test]
    procedure DueJobsComeInTheOrderOfTheirTime()
    var
        Job: Record "Desk Job";
        Now: DateTime;
        First, Second, Third : Guid;
    begin
        Job.DeleteAll();
        Now := CurrentDateTime();
        Second := JobQueue.Enqueue(Codeunit::"Desk Test Job", '', Now - 1000);
        Third := JobQueue.Enqueue(Codeunit::"Desk Test Job", '', Now);
        First := JobQueue.Enqueue(Codeunit::"Desk Test Job", '', Now - 86400000);
        JobQueue.Enqueue(Codeunit::"Desk Test Job", '', Now + 1);

        Assert.IsTrue(JobQueue.FindDue(Job, Now), 'Some are due');
        Assert.AreEqual(3, Job.Count(), 'Three');
        Assert.AreEqual(First, Job.ID, 'First');
        Assert.AreEqual(2, Job.Next(2), 'Two more');
        Assert.AreEqual(Third, Job.ID, 'Third');
        Assert.AreEqual(-1, Job.Next(-1), 'One back');
        Assert.AreEqual(Second, Job.ID, 'Second');
    end;

    [Test]
    procedure JobOfARecordFindsIt()
    var
        Customer: Record "Desk Customer";
        Job: Record "Desk Job";
    begin
        OrderLibrary.CreateCustomer(Customer);
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Test Job", Customer));
        Assert.AreEqual('Customer: ' + Customer."No.", Format(Job."Record ID to Process"), 'RecordId');

        JobRunner.RunJob(Job);

        Customer.Find();
        Assert.AreEqual('Done by a job', Customer.Name, 'Processed');
    end;

    [Test]
    procedure JobsAreFoundByTheirRecord()
    var
        Customer, OtherCustomer : Record "Desk Customer";
        Job: Record "Desk Job";
    begin
        OrderLibrary.CreateCustomer(Customer);
        OrderLibrary.CreateCustomer(OtherCustomer);
        JobQueue.Enqueue(Codeunit::"Desk Test Job", Customer);
        JobQueue.Enqueue(Codeunit::"Desk Test Job", OtherCustomer);
        JobQueue.Enqueue(Codeunit::"Desk Test Job", Customer);

        Job.SetRange("Record ID to Process", Customer.RecordId());

        Assert.RecordCount(Job, 2);
    end;

    local procedure FindLog(var JobLogEntry: Record "Desk Job Log Entry"; JobId: Guid)
    begin
        JobLogEntry.SetRange("Job ID", JobId);
        JobLogEntry.FindLast();
    end;
}
