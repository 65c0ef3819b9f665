table 60300 "Command Test Entry"
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
}

codeunit 60300 "Command Test Sleeper"
{
    trigger OnRun()
    var
        Entry: Record "Command Test Entry";
    begin
        Entry.Init();
        Entry."Entry No." := SessionId();
        Entry.Description := 'written';
        Entry.Insert();
        Sleep(3600000);
    end;
}

codeunit 60302 "Command Test Writer"
{
    trigger OnRun()
    var
        Entry: Record "Command Test Entry";
    begin
        Entry.Description := 'longer than five';
        Entry.Insert();
    end;
}
