table 60054 "Sys Row"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[10]) { } }
    keys { key(PK; Id) { } key(At; SystemModifiedAt) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Sys Row";
        S: Record "Sys Row";
        T: Record "Sys Row" temporary;
        G: Guid;
        At: DateTime;
        Version: BigInteger;
    begin
        Message('<%1> %2', R.SystemCreatedAt, IsNullGuid(R.SystemCreatedBy));
        R.Id := 1;
        R.Insert();
        S.Get(1);
        Message('%1 %2 %3', R.SystemCreatedAt = S.SystemCreatedAt, S.SystemCreatedAt = S.SystemModifiedAt, CurrentDateTime() - S.SystemCreatedAt < 60000);
        Message('%1 %2 %3', S.SystemCreatedBy = UserSecurityId(), S.SystemModifiedBy = UserSecurityId(), R.SystemId = S.SystemId);
        G := R.SystemId;
        At := S.SystemCreatedAt;
        Version := S.SystemRowVersion;
        Sleep(20);
        S.Name := 'x';
        S.Modify();
        R.GetBySystemId(G);
        Message('%1 %2 %3', R.SystemCreatedAt = At, R.SystemModifiedAt > At, R.SystemModifiedAt = S.SystemModifiedAt);
        Message('%1 %2', R.SystemRowVersion > Version, R.SystemRowVersion = S.SystemRowVersion);
        R.SetFilter(SystemCreatedAt, '>%1', At);
        Message('%1', R.Count());
        R.SetFilter(SystemCreatedAt, '<=%1', At);
        R.SetRange(SystemCreatedBy, UserSecurityId());
        Message('%1', R.Count());
        R.SetCurrentKey(SystemModifiedAt);
        Message('%1', R.FindFirst());
        R.Init();
        Message('%1', R.SystemId = G);
        R.Id := 2;
        R.SystemId := CreateGuid();
        G := R.SystemId;
        R.Insert(false, true);
        Message('%1', R.SystemId = G);
        T.Id := 5;
        T.Insert();
        Message('%1 %2', T.SystemCreatedBy = UserSecurityId(), IsNullGuid(T.SystemId));
    end;
}
