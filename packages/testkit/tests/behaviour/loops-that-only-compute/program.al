table 50100 Row
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Amount; Decimal) { }
    }
    keys
    {
        key(PK; "No.") { }
    }
}

codeunit 50100 Program
{
    var
        Global: Integer;

    trigger OnRun()
    var
        Row: Record Row temporary;
        Numbers: array[5] of Integer;
        Words: List of [Text];
        t: Text;
        i: Integer;
        j: Integer;
        n: BigInteger;
    begin
        for i := 1 to 5 do
            Numbers[i] := i * i;
        for i := 1 to 3000 do
            with Row do begin
                "No." += 1;
                Amount += 0.5;
                Global += "No." mod 2;
            end;
        Message('%1 %2 %3', Row."No.", Row.Amount, Global);
        with Row do
            while "No." > 2990 do
                "No." -= 3;
        Message('%1', Row."No.");
        for i := 1 to 3 do begin
            j := 0;
            repeat
                j += 1;
                if j = 2 then
                    continue;
                Words.Add(Format(i * 10 + j));
            until j = 3;
        end;
        foreach t in Words do
            n += StrLen(t);
        Message('%1 %2', Words.Count(), n);
        Change(i);
        Message('%1', i);
        Message('%1 %2', IsPrime(7919), IsPrime(7917));
        Sum(Numbers);
    end;

    local procedure Change(var Value: Integer)
    var
        i: Integer;
    begin
        for i := 1 to 2000 do
            Value += 1;
    end;

    local procedure IsPrime(n: Integer): Boolean
    var
        d: Integer;
    begin
        for d := 2 to n - 1 do
            if n mod d = 0 then
                exit(false);
        exit(true);
    end;

    local procedure Sum(Numbers: array[5] of Integer)
    var
        i: Integer;
        Total: Integer;
    begin
        while true do begin
            i += 1;
            Total +=
                Numbers[i];
            Total := Total;
        end;
    end;
}
