table 60420 "Model Entry"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
    }
}

codeunit 60420 "Model Writer"
{
    trigger OnRun()
    var
        Entry: Record "Model Entry";
    begin
        Entry.Init();
        Entry."Entry No." := 100 + Entry.Count();
        Entry.Insert();
    end;
}

codeunit 60421 "Model Tests"
{
    Subtype = Test;

    var
        Entry: Record "Model Entry";
        Marker: Integer;

    trigger OnRun()
    begin
        Add(1);
        Marker := 7;
    end;

    [Test]
    procedure OnRunCameFirstOnTheSameInstance()
    begin
        Expect(1);
        if Marker <> 7 then
            Error('Marker is %1', Marker);
        Marker := 8;
        if IsInWriteTransaction() then
            Error('A transaction is open');
        Add(2);
    end;

    [Test]
    procedure TheDefaultModelCommits()
    begin
        if IsInWriteTransaction() then
            Error('A transaction is open');
        Expect(2);
        if Marker <> 8 then
            Error('Marker is %1', Marker);
    end;

    [Test]
    [TransactionModel(TransactionModel::AutoCommit)]
    procedure AutoCommitCommits()
    begin
        Add(3);
        Commit();
    end;

    [Test]
    [TransactionModel(TransactionModel::AutoRollback)]
    procedure AutoRollbackRefusesCommit()
    begin
        Add(4);
        Commit();
    end;

    [Test]
    [TransactionModel(TransactionModel::AutoRollback)]
    procedure AutoRollbackRollsBack()
    begin
        Expect(3);
        if not Codeunit.Run(Codeunit::"Model Writer") then
            Error(GetLastErrorText());
        Add(5);
        Expect(5);
    end;

    [Test]
    [TransactionModel(TransactionModel::None)]
    procedure NoneRefusesWrites()
    begin
        Expect(3);
        Add(6);
    end;

    [Test]
    [TransactionModel(TransactionModel::None)]
    procedure NoneRefusesEveryWrite()
    begin
        Entry.FindFirst();
        asserterror Entry.Modify();
        ExpectNoTransaction();
        asserterror Entry.Delete();
        ExpectNoTransaction();
        asserterror Entry.DeleteAll();
        ExpectNoTransaction();
        asserterror Entry.Rename(99);
        ExpectNoTransaction();
        Commit();
    end;

    [Test]
    [TransactionModel(TransactionModel::None)]
    procedure NoneLetsCodeunitRunWrite()
    var
        TempEntry: Record "Model Entry" temporary;
    begin
        TempEntry.Insert();
        Codeunit.Run(Codeunit::"Model Writer");
        if IsInWriteTransaction() then
            Error('A transaction is open');
        if not Codeunit.Run(Codeunit::"Model Writer") then
            Error(GetLastErrorText());
        Expect(5);
    end;

    [Test]
    procedure AFailedTestIsRolledBackToItsLastCommit()
    begin
        Add(7);
        Commit();
        Add(8);
        Error('');
    end;

    [Test]
    procedure WhatWasCommittedBeforeTheErrorIsThere()
    begin
        Expect(6);
        Entry.Get(7);
    end;

    [Test]
    procedure AssertErrorGoesBackToTheLastCommit()
    begin
        Add(9);
        asserterror Error('expected');
        Expect(6);
        asserterror Add(7);
    end;

    [Test]
    procedure AnErrorIsExpected()
    begin
        asserterror Expect(6);
    end;

    [Test]
    procedure GuardedRunAfterAWrite()
    begin
        Add(10);
        if Codeunit.Run(Codeunit::"Model Writer") then;
    end;

    [Test]
    procedure NotImplementedIsAnErrorOfTheEngine()
    begin
        TemporaryPath();
    end;

    local procedure Add(No: Integer)
    begin
        Entry.Init();
        Entry."Entry No." := No;
        Entry.Insert();
    end;

    local procedure Expect(Count: Integer)
    begin
        if Entry.Count() <> Count then
            Error('Expected %1 entries, there are %2', Count, Entry.Count());
    end;

    local procedure ExpectNoTransaction()
    begin
        if GetLastErrorText() <> 'A transaction must be started before changes can be made to the database.' then
            Error(GetLastErrorText());
    end;
}
