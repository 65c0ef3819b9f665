codeunit 50101 Sleeper
{
    trigger OnRun()
    begin
        while true do
            Sleep(10000);
    end;
}
codeunit 50102 Spinner
{
    trigger OnRun()
    var
        I: Integer;
    begin
        while true do
            I := (I + 1) mod 1000;
    end;
}
codeunit 50103 Catcher
{
    trigger OnRun()
    begin
        while not Try() do;
        asserterror Sleep(10000);
        Message('never');
    end;

    [TryFunction]
    local procedure Try()
    begin
        asserterror Sleep(10000);
        Error('again');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        E: Record "Session Event";
        Id: Integer;
        Kind: Integer;
    begin
        for Kind := 50101 to 50103 do begin
            StartSession(Id, Kind);
            Sleep(50);
            Message('%1 %2', IsSessionActive(Id), StopSession(Id, 'Stopped by ''AL'' ${1} <b>'));
            E.SetRange("Session ID", Id);
            E.SetRange("Event Type", E."Event Type"::Logoff);
            Message('%1 %2 %3', IsSessionActive(Id), E.FindLast(), E.Comment);
        end;
        asserterror StopSession(Id);
        Message('%1', GetLastErrorText() <> '');
        Message('%1', StopSession(Id));
    end;
}
