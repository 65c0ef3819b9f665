table 60000 "Test Lock"
{
    fields
    {
        field(1; "Code"; Code[10])
        {
        }
        field(2; Counter; Integer)
        {
        }
    }

    keys
    {
        key(PK; "Code")
        {
            Clustered = true;
        }
    }
}

table 60001 "Test Entry"
{
    fields
    {
        field(1; "Entry No."; Integer)
        {
        }
        field(2; Description; Text[50])
        {
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
    }
}

/// Makes the row that holder and waiters quarrel about.
codeunit 60010 "Test Prepare Lock"
{
    trigger OnRun()
    var
        TestLock: Record "Test Lock";
    begin
        if TestLock.Get('A') then
            exit;
        TestLock.Init();
        TestLock."Code" := 'A';
        TestLock.Insert();
    end;
}

/// Changes the row and keeps its transaction open.
codeunit 60011 "Test Lock Holder"
{
    trigger OnRun()
    var
        TestLock: Record "Test Lock";
    begin
        TestLock.Get('A');
        TestLock.Counter += 1;
        TestLock.Modify();
        Sleep(3600000);
    end;
}

/// Waits for the row as long as it takes, then rests in another object.
codeunit 60012 "Test Lock Waiter"
{
    trigger OnRun()
    var
        TestLock: Record "Test Lock";
    begin
        LockTimeout(false);
        TestLock.LockTable();
        TestLock.Get('A');
        Commit();
        Codeunit.Run(Codeunit::"Test Sleeper");
    end;
}

/// Two tables written, nothing committed, asleep.
codeunit 60013 "Test Writer"
{
    trigger OnRun()
    var
        TestEntry: Record "Test Entry";
        TestLock: Record "Test Lock";
        EntryNo: Integer;
    begin
        for EntryNo := 1 to 3 do begin
            TestEntry.Init();
            TestEntry."Entry No." := SessionId() * 10 + EntryNo;
            TestEntry.Insert();
        end;
        TestLock.Init();
        TestLock."Code" := CopyStr(Format(SessionId()), 1, 10);
        TestLock.Insert();
        Sleep(3600000);
    end;
}

/// One statement of the database after the other, all in one transaction.
codeunit 60014 "Test Busy Writer"
{
    trigger OnRun()
    var
        TestEntry: Record "Test Entry";
    begin
        TestEntry.Init();
        TestEntry."Entry No." := SessionId() * 10;
        TestEntry.Insert();
        while true do begin
            TestEntry.Description := CopyStr(Format(CurrentDateTime()), 1, 50);
            TestEntry.Modify();
        end;
    end;
}
