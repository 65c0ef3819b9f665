codeunit 50100 Program
{
    trigger OnRun()
    var
        i: Integer;
        b: BigInteger;
        y: Byte;
    begin
        i := 2147483647;
        asserterror i += 1;
        Message('%1', i);
        i := -2147483648;
        asserterror i := -i;
        asserterror i := i - 1;
        i := 65536;
        asserterror i := i * i;
        b := 65536;
        Message('%1', Format(b * i, 0, 9));
        b := 9223372036854775807L;
        asserterror b += 1;
        asserterror y := 256;
        y := 255;
        asserterror y += 1;
        Message('%1', y);
        asserterror i := 1 div 0;
        Message(GetLastErrorText());
        i := -2147483648;
        asserterror i := i div -1;
        for i := 2147483646 to 2147483647 do
            Message('%1', Format(i, 0, 9));
        Message('%1', Format(i, 0, 9));
    end;
}
