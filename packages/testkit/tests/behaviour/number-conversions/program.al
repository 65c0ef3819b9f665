codeunit 50100 Program
{
    trigger OnRun()
    var
        i: Integer;
        d: Decimal;
        t: Text;
    begin
        i := 3.5;
        Message('%1', i);
        i := 2.5;
        Message('%1', i);
        i := -3.5;
        Message('%1', i);
        i := 7 / 2;
        Message('%1', i);
        Message('%1', 7 / 2);
        d := 0.1 + 0.2;
        Message('%1', d = 0.3);
        d := 1;
        d := d / 3 * 3;
        Message('%1', d);
        Message('%1 %2', 7.5 div 2, 7.5 mod 2);
        Message('%1 %2', Format(0.10), Format(1000.5));
        d := 2147483648.0;
        asserterror i := d;
        t := 'ab';
        t += 'c';
        t := t + t[1];
        Message(t);
    end;
}
