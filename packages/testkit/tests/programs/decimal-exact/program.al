codeunit 50100 Program
{
    trigger OnRun()
    var
        D: Decimal;
        E: Decimal;
        Total: Decimal;
        I: Integer;
    begin
        D := 0.1;
        E := 0.2;
        Message('%1 %2', D + E, D + E = 0.3);
        for I := 1 to 1000 do
            Total += 0.001;
        Message('%1', Total);
        D := 79228162514264337593543950335.0;
        Message('%1', Format(D, 0, 9));
        asserterror D += 1;
        Message(GetLastErrorText());
        D := 1.10;
        Message('%1 %2', D, D = 1.1);
        D := 1e-19;
        Message('%1', Format(D, 0, 9));
        D := 123456789.123456789;
        Message('%1', Format(D * D, 0, 9));
        D := 2;
        Message('%1', D / 3);
        Message('%1', -D / 3);
        D := 1000000;
        Message('%1', D * D);
        D := 12345678901234.5678;
        Message('%1', D);
        Message('%1', -0.5);
        Message('%1', 0.0 * -1);
    end;
}
