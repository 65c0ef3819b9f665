codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        B: BigInteger;
    begin
        I := 2147483647;
        Message('%1', I);
        asserterror I := I + 1;
        Message(GetLastErrorText());
        I := -2147483647;
        I -= 1;
        Message('%1', I);
        asserterror I -= 1;
        Message('%1 %2', I, GetLastErrorText());
        asserterror I := -I;
        Message(GetLastErrorText());
        asserterror I := Abs(I);
        Message(GetLastErrorText());
        I := 65536;
        asserterror I := I * 65536;
        Message(GetLastErrorText());
        B := I;
        B := B * 65536;
        Message('%1', B);
        asserterror I := B;
        Message(GetLastErrorText());
        B := 9223372036854775807L;
        Message('%1', B);
        asserterror B += 1;
        Message(GetLastErrorText());
        I := 46341;
        asserterror I *= I;
        Message('%1', I);
    end;
}
