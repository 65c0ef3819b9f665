codeunit 50100 Program
{
    var
        Trace: Text;
        Total: Integer;

    trigger OnRun()
    begin
        Message('%1', Fib(12));
        Message('%1', Ackermann(2, 3));
        Message('%1', Down(900));

        Message('%1 %2', Order(3), Trace);
        Total := 1;
        Message('%1 %2', Total + Bump(3) * Total + Bump(1), Total);
        Branches(4);
        Message('%1', Trace);
        Message('%1', Count(5, 'x'));
        Message('%1', Sum(6));
        if not TryDeep(3) then
            Message('%1', GetLastErrorText());
        Message('%1', IsEven(7) or IsEven(6));
        Deep(3);
    end;

    local procedure Fib(n: Integer): Integer
    begin
        if n < 2 then
            exit(n);
        exit(Fib(n - 1) + Fib(n - 2));
    end;

    local procedure Ackermann(m: Integer; n: Integer): Integer
    begin
        if m = 0 then
            exit(n + 1);
        if n = 0 then
            exit(Ackermann(m - 1, 1));
        exit(Ackermann(m - 1, Ackermann(m, n - 1)));
    end;

    local procedure Down(n: Integer): Integer
    begin
        if n = 0 then
            exit(0);
        exit(1 + Down(n - 1));
    end;

    local procedure Order(n: Integer) Result: Integer
    begin
        Trace += Format(n);
        if n = 0 then
            exit(1);
        Result := Order(n - 1) * 2 + Order(n div 2 - 1 + n mod 2);
        Trace += '.';
    end;

    local procedure Bump(n: Integer): Integer
    begin
        Total += n;
        if n > 1 then
            Bump(n - 1);
        exit(Total);
    end;

    local procedure Branches(n: Integer)
    var
        Left: Integer;
    begin
        if n = 4 then
            Trace := '';
        Left := n - 1;
        if IsEven(Left) then begin
            Trace += 'e';
            Branches(Left);
            Trace += 'E';
        end else
            if Left > 0 then
                Branches(Left)
            else
                Trace += '|';
        case Bump(0) - Total + Left of
            0:
                Trace += 'a';
            1, 2:
                begin
                    Trace += 'b';
                    Bump(1);
                    Trace += 'B';
                end;
            else
                Trace += 'c';
        end;
    end;

    local procedure Count(n: Integer; Prefix: Text) Result: Text
    var
        Rest: Text;
    begin
        Result := Prefix + Format(n);
        if n = 0 then
            exit;
        Append(Rest, n);
        Result += Rest + Count(n - 1, Prefix);
    end;

    local procedure Append(var Rest: Text; n: Integer)
    begin
        Rest += '-';
        if n > 3 then
            Append(Rest, n - 1);
    end;

    local procedure Sum(n: Integer): Decimal
    begin
        if n = 0 then
            exit(0.5);
        exit(n + Sum(n - 1) / 2);
    end;

    local procedure IsEven(n: Integer): Boolean
    begin
        if n <= 0 then
            exit(n = 0);
        exit(IsOdd(n - 1) and not IsEven(n - 3) or (n = 2));
    end;

    local procedure IsOdd(n: Integer): Boolean
    begin
        if n <= 0 then
            exit(false);
        exit((n = 1) or IsEven(n - 1));
    end;

    [TryFunction]
    local procedure TryDeep(n: Integer)
    begin
        Deep(n);
    end;

    local procedure Deep(n: Integer)
    begin
        if n = 0 then
            Error('at the bottom');
        Deep(n - 1);
    end;
}
