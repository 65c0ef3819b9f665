codeunit 50100 Program
{
    var
        I: Integer;
        T: Text;
        D: Decimal;
        L: List of [Integer];
        C: Codeunit Program;

    trigger OnRun()
    var
        B: Boolean;
        By: Byte;
        Ch: Char;
        Big: BigInteger;
        Co: Code[5];
        Da: Date;
        Ti: Time;
        Dt: DateTime;
        Du: Duration;
        G: Guid;
        O: Option First,Second;
        F: DateFormula;
    begin
        Message('%1|%2|%3|%4|%5|%6|%7|%8|%9', B, By, Big, Co, Da, Ti, Dt, Du, O);
        Message('%1|%2|%3', IsNullGuid(G), F, StrLen(Format(Ch)));
        I := 5;
        T := 'x';
        D := 1.5;
        L.Add(1);
        B := true;
        ClearAll();
        Message('%1|%2|%3|%4|%5', I, T, D, L.Count(), B);
    end;
}
