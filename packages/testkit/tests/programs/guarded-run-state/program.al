table 60112 "Gs Row" { fields { field(1; Id; Integer) { } field(2; N; Text[10]) { } } }
codeunit 50101 Changer
{
    TableNo = "Gs Row";
    var
        Runs: Integer;

    trigger OnRun()
    begin
        Runs += 1;
        Rec.N := 'run ' + Format(Runs);
        Rec.SetRange(Id, 1);
        if Rec.Id = 9 then
            Error('nine');
    end;

    procedure Count(): Integer
    begin
        exit(Runs);
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Gs Row";
        T: Record "Gs Row" temporary;
        C: Codeunit Changer;
    begin
        Message('%1 %2 %3', C.Run(R), R.N, R.GetFilters());
        C.Run(R);
        Message('%1 %2', R.N, C.Count());
        R.Id := 9;
        Message('%1 %2 %3', C.Run(R), C.Count(), GetLastErrorText());
        Codeunit.Run(Codeunit::Changer, T);
        Message('%1 %2', T.N, T.GetFilters());
        C.Run();
        Message('%1', C.Count());
        if not C.Run(R) then
            Message(CopyStr(GetLastErrorCallStack(), 1, 45));
    end;
}
