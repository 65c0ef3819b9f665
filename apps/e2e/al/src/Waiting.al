/// Sessions that wait, long enough for any test.
codeunit 60000 "Test Sleeper"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}

/// Ends by itself after a moment.
codeunit 60001 "Test Short Sleeper"
{
    trigger OnRun()
    begin
        Sleep(1500);
    end;
}

/// Never gives a statement back.
codeunit 60002 "Test Looper"
{
    trigger OnRun()
    var
        Counter: Integer;
    begin
        while true do
            Counter := (Counter + 1) mod 1000;
    end;
}

/// Is in another object several times a second, and needs next to nothing for it.
codeunit 60003 "Test Changer"
{
    trigger OnRun()
    var
        OtherPlace: Codeunit "Test Changer Elsewhere";
    begin
        while true do begin
            Sleep(120);
            OtherPlace.Rest();
        end;
    end;
}

codeunit 60006 "Test Changer Elsewhere"
{
    procedure Rest()
    begin
        Sleep(120);
    end;
}

codeunit 60004 "Test Failing"
{
    trigger OnRun()
    begin
        Sleep(200);
        Error('The planned failure of session %1.', SessionId());
    end;
}

/// Three levels of calls, the last one asleep: a call stack to look at.
codeunit 60005 "Test Deep Caller"
{
    trigger OnRun()
    begin
        FirstLevel();
    end;

    local procedure FirstLevel()
    begin
        SecondLevel();
    end;

    local procedure SecondLevel()
    begin
        while true do
            Sleep(300);
    end;
}
