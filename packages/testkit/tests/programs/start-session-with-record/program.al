table 60086 "Ss Row" { fields { field(1; Id; Integer) { } field(2; N; Text[20]) { } } }
codeunit 50101 Worker
{
    TableNo = "Ss Row";
    trigger OnRun()
    var
        R: Record "Ss Row";
    begin
        R.Id := 100 + Rec.Id;
        R.N := CopyStr(Rec.N + Rec.GetFilters() + Format(Rec.IsTemporary()), 1, 20);
        R.Insert();
        Rec.N := 'changed';
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Ss Row";
        T: Record "Ss Row" temporary;
        Id: Integer;
        Ok: Boolean;
    begin
        R.Id := 5;
        R.N := 'mem';
        R.SetRange(Id, 1, 9);
        Ok := StartSession(Id, Codeunit::Worker, CompanyName(), R);
        while IsSessionActive(Id) do
            Sleep(5);
        T.Id := 6;
        T.N := 'tmp';
        StartSession(Id, Codeunit::Worker, CompanyName(), T, 60000);
        while IsSessionActive(Id) do
            Sleep(5);
        R.Reset();
        R.FindSet();
        repeat
            Message('%1 %2', R.Id, R.N);
        until R.Next() = 0;
        Id := 7;
        Message('%1 %2', StartSession(Id, 99999), Id);
        asserterror StartSession(Id, 99999);
        Message(GetLastErrorText());
        asserterror StartSession(Id, Codeunit::Worker, 'No Such Company');
        Message(GetLastErrorText());
        asserterror StopSession(SessionId(), 'self');
        Message('%1', GetLastErrorText() <> '');
    end;
}
