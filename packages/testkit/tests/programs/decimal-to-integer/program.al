codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        By: Byte;
        Ch: Char;
        D: Decimal;
        B: BigInteger;
    begin
        I := 3.5;
        Message('%1', I);
        I := 2.5;
        Message('%1', I);
        I := -2.5;
        Message('%1', I);
        I := 2.4999;
        Message('%1', I);
        D := 2147483647.4;
        I := D;
        Message('%1', I);
        D := 2147483647.5;
        asserterror I := D;
        Message('%1', StrPos(GetLastErrorText(), 'Overflow') > 0);
        By := 255;
        asserterror By := By + 1;
        Message('%1', By);
        asserterror By := -1;
        Message('%1', By);
        Ch := 65;
        Message('%1 %2', Ch, Ch + 1);
        asserterror Ch := 65536;
        Message('%1', Ch);
        B := 7.5;
        Message('%1', B);
        I := 65;
        I += 0.5;
        Message('%1', I);
    end;
}
