codeunit 60100 "Server Test Sleeper"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}

codeunit 60101 "Server Test Looper"
{
    trigger OnRun()
    begin
        while true do;
    end;
}

codeunit 60102 "Server Test Writer"
{
    trigger OnRun()
    var
        Entry: Record "Server Test Entry";
        EntryNo: Integer;
    begin
        for EntryNo := 1 to 3 do begin
            Entry.Init();
            Entry."Entry No." := SessionId() * 10 + EntryNo;
            Entry.Insert();
        end;
        Sleep(3600000);
    end;
}

codeunit 60103 "Server Test Failing"
{
    trigger OnRun()
    begin
        Error('boom');
    end;
}

codeunit 60104 "Server Test Confirm"
{
    trigger OnRun()
    begin
        if Confirm('Go on with <b>everything</b>?') then
            Message('You said yes.')
        else
            Message('You said no.');
    end;
}

codeunit 60105 "Server Test Short"
{
    trigger OnRun()
    begin
        Sleep(50);
    end;
}

codeunit 60106 "Server Test With Record"
{
    TableNo = "Server Test Entry";

    trigger OnRun()
    begin
        Rec.Insert();
    end;
}

codeunit 60107 "Server Test Changer"
{
    trigger OnRun()
    begin
        while true do
            Sleep(20);
    end;
}
