/// <summary>Starts the stress test in a background session, lets it run for a while and stops it with a comment.</summary>
codeunit 50101 "Start Cache Stress Test"
{
    trigger OnRun()
    var
        CacheStressTest: Record "Cache Stress Test";
        StressSessionId: Integer;
    begin
        CacheStressTest."Entry No." := 1000;
        StartSession(StressSessionId, Codeunit::"Cache Stress Test", CompanyName(), CacheStressTest);

        Sleep(30000);

        StopSession(StressSessionId, LogoffCommentLbl);
    end;

    var
        LogoffCommentLbl: Label 'Logoff cache stress test session', Locked = true;
}
