codeunit 50100 Program
{
    trigger OnRun()
    begin
        Message('%1 %2 %3', Round(1.005), Round(1.004), Round(-1.005));
        Message('%1 %2', Round(1234.5678, 0.001), Round(1234.5678, 10));
        Message('%1 %2', Round(1.1, 1, '>'), Round(-1.1, 1, '>'));
        Message('%1 %2', Round(1.9, 1, '<'), Round(-1.9, 1, '<'));
        Message('%1 %2', Round(2.5, 1, '='), Round(-2.5, 1, '='));
        Message('%1', Round(7, 5));
        asserterror Message('%1', Round(1, 0));
        Message('%1', GetLastErrorText());
        Message('%1 %2', Abs(-3), Abs(-3.25));
        Message('%1 %2', Power(2, 10), Power(4, 0.5));
    end;
}
