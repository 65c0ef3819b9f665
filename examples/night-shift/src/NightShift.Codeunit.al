/// <summary>
/// Starts a realistic night: 40 sessions, itself included, that post, wait for each other, import, calculate and sleep. It watches over them
/// until the last one has ended.
/// </summary>
codeunit 50210 "Night Shift"
{
    trigger OnRun()
    begin
        StartMany(Codeunit::"Shift Posting", 14);
        StartMany(Codeunit::"Shift Price Update", 1);
        StartMany(Codeunit::"Shift Import", 6);
        StartMany(Codeunit::"Shift Poller", 16);
        StartMany(Codeunit::"Shift Number Cruncher", 2);
        WatchOver();
    end;

    local procedure StartMany(CodeunitId: Integer; NumberOfSessions: Integer)
    var
        NewSessionId: Integer;
        Started: Integer;
    begin
        for Started := 1 to NumberOfSessions do
            if StartSession(NewSessionId, CodeunitId) then
                Workers.Add(NewSessionId);
    end;

    local procedure WatchOver()
    var
        Worker: Integer;
        Alive: Integer;
    begin
        repeat
            Sleep(5000);
            Alive := 0;
            foreach Worker in Workers do
                if IsSessionActive(Worker) then
                    Alive += 1;
        until Alive = 0;
    end;

    var
        Workers: List of [Integer];
}
