namespace OrderDesk.BackgroundTest;

using OrderDesk.Jobs;
using OrderDesk.Numbering;
using OrderDesk.Posting;
using OrderDesk.Setup;
using OrderDesk.Test;

/// <summary>Jobs in sessions of their own. Other sessions see only what was committed, so these tests run without isolation and leave their rows behind.</summary>
codeunit 50572 "Desk Background Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Any: Codeunit "Desk Any";
        Library: Codeunit "Desk Library";
        JobQueue: Codeunit "Desk Job Queue";

    [Test]
    procedure JobRunsInASessionOfItsOwn()
    var
        Job: Record "Desk Job";
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'tell');

        Assert.IsTrue(StartJob(Job) <> SessionId(), 'Another session');
        WaitFor(Job);

        Assert.AreEqual('Background', NoteOf(Topic, 1), 'Client type');
        Assert.AreEqual('no gui', NoteOf(Topic, 2), 'GuiAllowed');
        Assert.AreEqual(CompanyName(), NoteOf(Topic, 3), 'Company');
        Assert.AreEqual(UserId(), NoteOf(Topic, 4), 'User');
        Assert.AreEqual(Job.Status::Finished, Job.Status, 'Status');
        Assert.AreNotEqual(SessionId(), Job."Session ID", 'The job knows its session');
    end;

    [Test]
    procedure MessageInTheBackgroundIsLost()
    var
        Job: Record "Desk Job";
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'message');

        StartJob(Job);
        WaitFor(Job);

        Assert.AreEqual('after the message', NoteOf(Topic, 1), 'It went on');
    end;

    [Test]
    procedure ConfirmInTheBackgroundFails()
    var
        Job: Record "Desk Job";
    begin
        EnqueueJob(Job, NewTopic(), 'confirm');
        Job."Maximum Attempts" := 1;
        Job.Modify();
        Commit();

        StartJob(Job);
        WaitFor(Job);

        Assert.AreEqual(Job.Status::Error, Job.Status, 'Nobody can answer');
        Assert.IsTrue(Job."Error Message" <> '', 'The reason is logged');
    end;

    [Test]
    procedure ErrorOfAJobIsLogged()
    var
        Job: Record "Desk Job";
        JobLogEntry: Record "Desk Job Log Entry";
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'fail');

        StartJob(Job);
        WaitFor(Job);

        Assert.AreEqual(Topic + ' fails.', Job."Error Message", 'Error');
        Assert.AreEqual(Job.Status::Ready, Job.Status, 'Another attempt follows');
        JobLogEntry.SetRange("Job ID", Job.ID);
        JobLogEntry.FindFirst();
        Assert.IsTrue(JobLogEntry.GetCallStack().Contains('"Desk Background Job"(CodeUnit 50570)'), JobLogEntry.GetCallStack());
    end;

    [Test]
    procedure UncommittedJobIsNotSeen()
    var
        Job: Record "Desk Job";
        SessionNo: Integer;
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Background Job", NewTopic() + ',tell'));

        StartSession(SessionNo, Codeunit::"Desk Job Runner", CompanyName(), Job);
        WaitForSession(SessionNo);
        Commit();

        Job.Find();
        Assert.AreEqual(Job.Status::Ready, Job.Status, 'The session did not find it');
    end;

    [Test]
    procedure SessionEndsWithItsJob()
    var
        Job: Record "Desk Job";
        SessionNo: Integer;
    begin
        EnqueueJob(Job, NewTopic(), 'tell');

        SessionNo := StartJob(Job);
        WaitFor(Job);
        WaitForSession(SessionNo);

        Assert.IsFalse(IsSessionActive(SessionNo), 'Ended');
        Assert.IsTrue(IsSessionActive(SessionId()), 'This one has not');
    end;

    [Test]
    procedure StoppedJobIsRestarted()
    var
        Job: Record "Desk Job";
        SessionNo: Integer;
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'wait');
        SessionNo := StartJob(Job);
        WaitForNote(Topic);

        Assert.IsTrue(StopSession(SessionNo, 'Test stops the job'), 'Stopped');
        Assert.IsFalse(IsSessionActive(SessionNo), 'Gone');
        Job.Find();
        Assert.AreEqual(Job.Status::"In Process", Job.Status, 'Nobody could say that it ended');

        JobQueue.Restart(Job);
        Assert.AreEqual(Job.Status::Ready, Job.Status, 'Ready');
    end;

    [Test]
    procedure CommentOfTheStopIsInTheEvents()
    var
        Job: Record "Desk Job";
        SessionEvent: Record "Session Event";
        SessionNo: Integer;
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'wait');
        SessionNo := StartJob(Job);
        WaitForNote(Topic);

        StopSession(SessionNo, 'Stopped by ' + Topic);

        SessionEvent.SetRange("Session ID", SessionNo);
        SessionEvent.SetRange("Event Type", SessionEvent."Event Type"::Logoff);
        Assert.IsFalse(SessionEvent.IsEmpty(), 'An event');
        SessionEvent.FindLast();
        Assert.AreEqual('Stopped by ' + Topic, SessionEvent.Comment, 'Its comment');
    end;

    [Test]
    procedure EachSessionHasItsSingleInstance()
    var
        Job: Record "Desk Job";
        Memory: Codeunit "Desk Session Memory";
        Topic: Code[20];
    begin
        Memory.Add('HERE');
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'remember');

        StartJob(Job);
        WaitFor(Job);

        Assert.AreEqual(Topic, NoteOf(Topic, 1), 'It knows nothing of this session');
        Assert.IsTrue(Memory.All().EndsWith('HERE'), 'This one knows nothing of it');
    end;

    [Test]
    procedure NumbersTakenAtOnceAreDifferent()
    var
        Jobs: array[4] of Record "Desk Job";
        Note: Record "Desk Background Note";
        Seen: Dictionary of [Text, Boolean];
        SeriesCode: Code[20];
        Index: Integer;
    begin
        SeriesCode := Library.CreateNoSeries('N001', '');
        for Index := 1 to ArrayLen(Jobs) do
            EnqueueJob(Jobs[Index], SeriesCode, 'number');

        for Index := 1 to ArrayLen(Jobs) do
            StartJob(Jobs[Index]);
        for Index := 1 to ArrayLen(Jobs) do
            WaitFor(Jobs[Index]);

        Note.SetRange(Topic, SeriesCode);
        Note.FindSet();
        repeat
            Seen.Add(Note.Note, true);
        until Note.Next() = 0;
        Assert.AreEqual(20, Seen.Count(), 'Twenty numbers, none twice');
        Assert.IsTrue(Seen.ContainsKey('N020'), 'No gap');
    end;

    [Test]
    procedure TransactionsPostedAtOnceDoNotMix()
    var
        Jobs: array[3] of Record "Desk Job";
        DeskSetup: Record "Desk Setup";
        LedgerEntry: Record "Desk Ledger Entry";
        Topics: array[3] of Code[20];
        Index, FirstEntryNo : Integer;
    begin
        for Index := 1 to ArrayLen(Jobs) do begin
            Topics[Index] := NewTopic();
            EnqueueJob(Jobs[Index], Topics[Index], 'post');
        end;
        // Or each session would make the row of the setup, and only one of them can.
        DeskSetup.GetRecordOnce();
        Commit();

        for Index := 1 to ArrayLen(Jobs) do
            StartJob(Jobs[Index]);
        for Index := 1 to ArrayLen(Jobs) do
            WaitFor(Jobs[Index]);

        for Index := 1 to ArrayLen(Topics) do begin
            Assert.AreEqual('', Jobs[Index]."Error Message", 'No error');
            LedgerEntry.Reset();
            LedgerEntry.SetRange("Document No.", Topics[Index]);
            Assert.RecordCount(LedgerEntry, 3);
            LedgerEntry.FindFirst();
            FirstEntryNo := LedgerEntry."Entry No.";
            LedgerEntry.FindLast();
            Assert.AreEqual(FirstEntryNo + 2, LedgerEntry."Entry No.", 'Side by side');
            LedgerEntry.SetFilter("Transaction No.", '<>%1', LedgerEntry."Transaction No.");
            Assert.RecordIsEmpty(LedgerEntry);
        end;
    end;

    [Test]
    procedure DispatcherStartsTheDueJobsOfItsCategory()
    var
        Jobs: array[3] of Record "Desk Job";
        Sessions: List of [Integer];
        Category: Code[10];
        Index: Integer;
    begin
        Category := CopyStr(NewTopic(), 1, 10);
        for Index := 1 to ArrayLen(Jobs) do begin
            EnqueueJob(Jobs[Index], NewTopic(), 'tell');
            Jobs[Index].Category := Category;
            if Index = 3 then
                Jobs[Index]."Earliest Start" := CreateDateTime(Today() + 1, 000000T);
            Jobs[Index].Modify();
        end;
        Commit();

        Sessions := JobQueue.Dispatch(Category);

        Assert.AreEqual(2, Sessions.Count(), 'Two are due');
        WaitFor(Jobs[1]);
        WaitFor(Jobs[2]);
        Jobs[3].Find();
        Assert.AreEqual(Jobs[3].Status::Ready, Jobs[3].Status, 'The third waits');
        Assert.AreEqual(0, Jobs[3]."Session ID", 'In no session');
    end;

    [Test]
    procedure RowsOfAFailedJobAreNotSeen()
    var
        Note: Record "Desk Background Note";
        Job: Record "Desk Job";
        Topic: Code[20];
    begin
        Topic := NewTopic();
        EnqueueJob(Job, Topic, 'fail');

        StartJob(Job);
        WaitFor(Job);

        Note.SetRange(Topic, Topic);
        Assert.RecordIsEmpty(Note);
    end;

    local procedure NewTopic(): Code[20]
    begin
        exit(Any.CodeValue('T'));
    end;

    local procedure EnqueueJob(var Job: Record "Desk Job"; Topic: Code[20]; Action: Text)
    begin
        Job.Get(JobQueue.Enqueue(Codeunit::"Desk Background Job", CopyStr(Topic + ',' + Action, 1, MaxStrLen(Job.Parameter))));
        Commit();
    end;

    local procedure StartJob(Job: Record "Desk Job") SessionNo: Integer
    begin
        Assert.IsTrue(StartSession(SessionNo, Codeunit::"Desk Job Runner", CompanyName(), Job), 'Started');
    end;

    /// <summary>Until the job has been tried once more.</summary>
    local procedure WaitFor(var Job: Record "Desk Job")
    var
        JobLogEntry: Record "Desk Job Log Entry";
        Deadline: DateTime;
    begin
        Deadline := CurrentDateTime() + 20000;
        JobLogEntry.SetRange("Job ID", Job.ID);
        JobLogEntry.SetFilter("Ended At", '<>%1', 0DT);
        while JobLogEntry.IsEmpty() do begin
            if CurrentDateTime() > Deadline then
                Assert.Fail('The job did not end.');
            Sleep(10);
            SelectLatestVersion();
        end;
        Job.Find();
    end;

    local procedure WaitForSession(SessionNo: Integer)
    var
        Deadline: DateTime;
    begin
        Deadline := CurrentDateTime() + 20000;
        while IsSessionActive(SessionNo) and (CurrentDateTime() < Deadline) do
            Sleep(10);
    end;

    local procedure WaitForNote(Topic: Code[20])
    var
        Note: Record "Desk Background Note";
        Deadline: DateTime;
    begin
        Deadline := CurrentDateTime() + 20000;
        Note.SetRange(Topic, Topic);
        while Note.IsEmpty() and (CurrentDateTime() < Deadline) do
            Sleep(10);
        Assert.IsFalse(Note.IsEmpty(), 'The job tells that it has begun');
    end;

    local procedure NoteOf(Topic: Code[20]; Number: Integer): Text
    var
        Note: Record "Desk Background Note";
    begin
        Note.SetRange(Topic, Topic);
        Note.FindSet();
        if Number > 1 then
            Assert.AreEqual(Number - 1, Note.Next(Number - 1), 'Notes');
        exit(Note.Note);
    end;
}
