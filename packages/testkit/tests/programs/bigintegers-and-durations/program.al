codeunit 50100 Program
{
    trigger OnRun()
    var
        B: BigInteger;
        C: BigInteger;
        I: Integer;
        D: Duration;
        E: Duration;
        De: Decimal;
    begin
        B := 3000000000L;
        C := B * 3 - 1;
        Message('%1 %2 %3', C, C div 2, C mod 7);
        Message('%1', B / 7);
        De := B;
        Message('%1', De);
        De := B * 1.5;
        Message('%1', De);
        I := 5;
        B := I;
        B += I;
        Message('%1 %2', B, B > I);
        B := -B;
        Message('%1 %2', Abs(B), B);
        D := 3600000;
        E := D * 2 + 1500;
        Message('%1', E);
        Message('%1', E - D);
        Message('%1 %2', E > D, D / 2);
        D := 1000 * 60 * 60 * 24;
        Message('%1', D);
        I := D;
        Message('%1', I);
        D := 0;
        Message('<%1>', D);
        D := -90000;
        Message('%1', D);
        for B := 4294967296L to 4294967298L do
            I += 1;
        Message('%1 %2', I, B);
        case B of
            4294967298L:
                Message('big case');
        end;
        asserterror B := B * B;
        Message(GetLastErrorText());
        Message('%1', Power(2, 40));
    end;
}
