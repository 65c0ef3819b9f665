codeunit 50100 Program
{
    trigger OnRun()
    var
        F: DateFormula;
        G: DateFormula;
        D: Date;
    begin
        D := 20240131D;
        Message('%1 %2', CalcDate('<1M>', D), CalcDate('<-1M>', 20240331D));
        Message('%1 %2', CalcDate('<CM>', D), CalcDate('<CM>', 20240210D));
        Message('%1 %2', CalcDate('<-CM>', D), CalcDate('<CM+1D>', D));
        Message('%1 %2 %3', CalcDate('<CY>', D), CalcDate('<-CY>', D), CalcDate('<CQ>', D));
        Message('%1 %2', CalcDate('<CW>', D), CalcDate('<-CW>', D));
        Message('%1 %2', CalcDate('<WD1>', 20240129D), CalcDate('<-WD1>', 20240129D));
        Message('%1 %2', CalcDate('<WD5>', D), CalcDate('<-WD5>', D));
        Message('%1 %2', CalcDate('<D10>', D), CalcDate('<-D10>', D));
        Message('%1 %2', CalcDate('1Y-1D', D), CalcDate('<+2W>', D));
        Message('%1 %2', CalcDate('<1Q>', D), CalcDate('', D));
        Message('%1', CalcDate('<1D>', ClosingDate(D)));
        asserterror D := CalcDate('<1D>', 0D);
        Message('%1', GetLastErrorText() <> '');
        asserterror D := CalcDate('<1X>', D);
        Message('%1', GetLastErrorText() <> '');
        Evaluate(F, '<1M+1D>');
        Evaluate(G, '1M+1D');
        Message('%1 %2 %3', F, Format(F, 0, 9), F = G);
        Message('%1', CalcDate(F, 20240131D));
        Message('%1', CalcDate('<CM+1M>', 20240131D));
        Clear(F);
        Message('<%1> %2', F, CalcDate(F, 20240131D));
        Message('%1', Format(F) = '');
    end;
}
