codeunit 50100 Program
{
    var
        Calls: Integer;

    trigger OnRun()
    var
        Numbers: array[3] of Integer;
        t: Text[4];
        d: Decimal;
        i: Integer;
    begin
        Numbers[Next()] += 5;
        Message('%1 %2 %3', Numbers[1], Numbers[2], Calls);
        t := 'abc';
        t += 'd';
        asserterror t += 'e';
        Message(t);
        d := 7;
        d /= 2;
        Message('%1', d);
        i := 7;
        i /= 2;
        Message('%1', i);
        i *= 3;
        i -= 2;
        Message('%1', i);
    end;

    local procedure Next(): Integer
    begin
        Calls += 1;
        exit(Calls);
    end;
}
