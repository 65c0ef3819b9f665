codeunit 50100 Program
{
    trigger OnRun()
    var
        Before: DateTime;
        G: Guid;
    begin
        Message('%1 %2 %3', SessionId() > 0, ServiceInstanceId() > 0, IsSessionActive(SessionId()));
        Message('%1 %2 %3', UserId(), CompanyName(), TenantId());
        Message('%1 %2', IsSessionActive(99999), UserSecurityId());
        Message('%1 %2', CurrentClientType() = ClientType::Background, CurrentExecutionMode());
        Message('%1', GetExecutionContext());
        Before := CurrentDateTime();
        Sleep(30);
        Message('%1', CurrentDateTime() - Before >= 30);
        Sleep(0);
        Sleep(-5);
        Message('%1 %2', LockTimeout(), LockTimeoutDuration());
        LockTimeout(false);
        LockTimeoutDuration(3);
        Message('%1 %2', LockTimeout(), LockTimeoutDuration());
        Message('%1 %2', Today() = DT2Date(CurrentDateTime()), WorkDate() = Today());
        G := CreateGuid();
        Message('%1 %2', IsNullGuid(G), StrLen(Format(G)));
        Message('%1', Random(1));
        Message('%1 %2', Random(5) in [1 .. 5], Random(1000000) >= 1);
        Message('%1 %2', SessionInformation.SqlStatementsExecuted() >= 0, SessionInformation.Callstack());
        Message('%1', GlobalLanguage());
    end;
}
