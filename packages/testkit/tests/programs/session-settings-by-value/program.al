codeunit 50100 Program
{
    trigger OnRun()
    var
        A: SessionSettings;
        B: SessionSettings;
    begin
        A.Company := 'One';
        B := A;
        B.Company := 'Two';
        Message('%1 %2 %3', A.Company, B.Company, A.LanguageId);
        ByValue(A);
        Message(A.Company);
        ByVar(A);
        Message(A.Company);
        A.Init();
        Message('%1 %2', A.Company, A.TimeZone);
        asserterror A.RequestSessionUpdate(false);
        Message('%1', StrPos(GetLastErrorText(), 'client callback') > 0);
    end;

    local procedure ByValue(S: SessionSettings)
    begin
        S.Company := 'inside';
    end;

    local procedure ByVar(var S: SessionSettings)
    begin
        S.Company := 'changed';
    end;
}
