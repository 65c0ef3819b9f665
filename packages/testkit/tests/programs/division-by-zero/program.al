codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        Z: Integer;
        D: Decimal;
        B: BigInteger;
    begin
        I := 1;
        asserterror D := I / Z;
        Message(GetLastErrorText());
        asserterror I := I div Z;
        Message(GetLastErrorText());
        asserterror I := I mod Z;
        Message(GetLastErrorText());
        D := 1.5;
        asserterror D := D / Z;
        Message(GetLastErrorText());
        asserterror D := D mod Z;
        Message(GetLastErrorText());
        asserterror D := D div 0.0;
        Message(GetLastErrorText());
        B := 5;
        asserterror B := B div Z;
        Message(GetLastErrorText());
        asserterror D /= Z;
        Message('%1 %2', D, GetLastErrorText());
    end;
}
