codeunit 50100 Program
{
    var
        G: Integer;

    trigger OnRun()
    var
        R: Record "Ql Row" temporary;
        A: array[10] of Integer;
        I: Integer;
        J: Integer;
        D: Decimal;
        T: Text;
        B: BigInteger;
    begin
        // loops that only compute, of every kind, with locals, globals, arrays, var parameters and exits
        for I := 1 to 10 do
            A[I] := I * I;
        repeat
            J += A[I];
            I -= 1;
        until I < 1;
        Message('%1 %2', I, J);
        while G < 1000 do
            G += 7;
        Message('%1', G);
        for I := 10 downto 1 do begin
            if A[I] mod 2 = 0 then
                continue;
            D += A[I] / 4;
            if D > 40 then
                break;
        end;
        Message('%1 %2', I, D);
        for I := 1 to 5 do
            for J := I to 5 do
                B += I * J;
        Message('%1 %2 %3', B, I, J);
        for I := 1 to 5 do
            T += Format(I);
        Message(T);
        Message('%1 %2', FirstSquareOver(50), FirstSquareOver(500));
        J := 3;
        Countdown(J);
        Message('%1', J);
        Message('%1', Sum(100000));
        asserterror Overflow();
        Message('%1 %2', GetLastErrorText(), G);
        asserterror BadIndex(A);
        Message('%1 %2', GetLastErrorText(), A[1]);
        for R.Id := 1 to 3 do
            R.Qty += R.Id;
        Message('%1 %2', R.Id, R.Qty);
        for A[3] := 1 to 4 do
            A[4] += A[3];
        Message('%1 %2', A[3], A[4]);
        Message('%1', Collatz(27));
    end;

    local procedure FirstSquareOver(N: Integer) Result: Integer
    var
        I: Integer;
    begin
        Result := -1;
        for I := 1 to 20 do
            if I * I > N then
                exit(I);
    end;

    local procedure Countdown(var N: Integer)
    begin
        while N > 0 do
            N -= 2;
    end;

    local procedure Sum(N: Integer) Total: BigInteger
    var
        I: Integer;
    begin
        for I := 1 to N do
            Total += I;
    end;

    local procedure Overflow()
    var
        I: Integer;
    begin
        I := 1;
        G := 0;
        while true do begin
            G += 1;
            I := I * 2;
        end;
    end;

    local procedure BadIndex(var A: array[10] of Integer)
    var
        I: Integer;
    begin
        A[1] := -1;
        for I := 1 to 11 do
            A[I] += 1;
    end;

    local procedure Collatz(N: Integer) Steps: Integer
    begin
        repeat
            if N mod 2 = 0 then
                N := N div 2
            else
                N := 3 * N + 1;
            Steps += 1;
        until N = 1;
    end;
}
table 60130 "Ql Row" { fields { field(1; Id; Integer) { } field(2; Qty; Integer) { } } }
