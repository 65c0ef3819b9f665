table 60047 "Company Row"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[30]) { } }
}
table 60048 "Shared Row"
{
    DataPerCompany = false;
    fields { field(1; Id; Integer) { } }
}
codeunit 50101 Elsewhere
{
    trigger OnRun()
    var
        R: Record "Company Row";
        S: Record "Shared Row";
    begin
        R.Id := 1;
        R.Name := CompanyName();
        R.Insert();
        S.Id := R.Count() * 100 + S.Count();
        S.Insert();
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Company Row";
        S: Record "Shared Row";
        Id: Integer;
        I: Integer;
    begin
        R.Id := 1;
        R.Name := CompanyName();
        R.Insert();
        R.Id := 2;
        R.Insert();
        S.Id := 1;
        S.Insert();
        Commit();
        StartSession(Id, Codeunit::Elsewhere, 'Other Company');
        while IsSessionActive(Id) and (I < 200) do begin
            Sleep(10);
            I += 1;
        end;
        SelectLatestVersion();
        Message('%1 %2', R.Count(), S.Count());
        S.FindLast();
        Message('%1', S.Id);
        R.Get(1);
        Message(R.Name);
        Message('%1', R.CurrentCompany());
    end;
}
