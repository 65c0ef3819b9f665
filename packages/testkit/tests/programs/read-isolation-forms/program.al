table 60143 "Iso Form"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[30]) { } }

    procedure Inside(): Text
    begin
        ReadIsolation := IsolationLevel::UpdLock;
        FindFirst();
        exit(StrSubstNo('%1 %2', ReadIsolation, IsInWriteTransaction()));
    end;

    procedure Myself(): Text
    begin
        Rec.ReadIsolation := IsolationLevel::RepeatableRead;
        exit(Format(ReadIsolation()));
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Iso Form";
        Other: Record "Iso Form";
        Many: array[2] of Record "Iso Form";
        Settings: array[2] of SessionSettings;
        Memory: Record "Iso Form" temporary;
        Level: IsolationLevel;
    begin
        R.Id := 1;
        R.Insert();
        Commit();
        foreach Level in Levels() do begin
            Clear(R);
            R.ReadIsolation := Level;
            R.FindFirst();
            Message('%1 %2', R.ReadIsolation, IsInWriteTransaction());
            if R.FindSet() then
                repeat
                until R.Next() = 0;
            R.Get(1);
            R.GetBySystemId(R.SystemId);
            Message('%1 %2', R.Count(), R.IsEmpty());
            Commit();
        end;
        Message(R.Inside());
        Message('%1', Other.ReadIsolation);
        Commit();
        Message(Other.Myself());
        Many[2].ReadIsolation := IsolationLevel::UpdLock;
        Message('%1 %2', Many[1].ReadIsolation, Many[2].ReadIsolation);
        with Other do
            ReadIsolation := IsolationLevel::ReadCommitted;
        Message('%1', Other.ReadIsolation);
        Memory.ReadIsolation := IsolationLevel::UpdLock;
        Memory.Insert();
        Message('%1 %2', Memory.FindFirst(), IsInWriteTransaction());
        LockTimeout := false;
        Database.LockTimeoutDuration := 7;
        GlobalLanguage := 1031;
        Message('%1 %2 %3', LockTimeout, LockTimeoutDuration(), GlobalLanguage());
        CurrentTransactionType := TransactionType::Update;
        Message('%1', CurrentTransactionType);
        Settings[2].Company := 'X';
        Message('<%1> <%2>', Settings[1].Company, Settings[2].Company);
    end;

    local procedure Levels() All: List of [IsolationLevel]
    begin
        All.Add(IsolationLevel::Default);
        All.Add(IsolationLevel::ReadUncommitted);
        All.Add(IsolationLevel::ReadCommitted);
        All.Add(IsolationLevel::RepeatableRead);
        All.Add(IsolationLevel::UpdLock);
    end;
}
