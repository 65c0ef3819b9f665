codeunit 50100 Program
{
    trigger OnRun()
    var
        D: Decimal;
        B: BigInteger;
    begin
        Message('%1 %2 %3', 7 / 2, 7 div 2, 7 mod 2);
        Message('%1 %2 %3', -7 / 2, -7 div 2, -7 mod 2);
        Message('%1 %2', 7 div -2, 7 mod -2);
        D := 7.5;
        Message('%1 %2', D div 2, D mod 2);
        D := -7.5;
        Message('%1 %2', D div 2, D mod 2);
        B := -9223372036854775807L;
        Message('%1 %2', B div 10, B mod 10);
        Message('%1', 1 / 3);
        Message('%1', 1 / 3 * 3);
        Message('%1', 10 / 4 * 2);
    end;
}
