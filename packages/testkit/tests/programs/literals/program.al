codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        B: BigInteger;
        D: Decimal;
    begin
        I := -2147483648;
        Message('%1', I);
        B := 2147483648;
        Message('%1', B);
        B := 9223372036854775807;
        Message('%1', B);
        D := 99999999999999999999.5;
        Message('%1', Format(D, 0, 9));
        D := 2147483648;
        Message('%1', D);
        Message('%1 %2', 42L, 1e3);
        Message('%1 %2 %3', 0D = 0D, 0T, 000000.001T);
        Message('%1', TRUE AND NOT FALSE);
        Message('%1', 'a''b');
        Message('%1', '%');
        Message('%1', 1 - -1);
        Message('%1', - - 1);
        Message('%1', +5);
        Message('%1 %2', 20240229D, 120000T);
    end;
}
