codeunit 50100 Program
{
    trigger OnRun()
    var
        i: Integer;
        j: Integer;
        n: Integer;
        Done: Boolean;
        d: Date;
        x: Decimal;
        Words: List of [Text];
        Word: Text;
    begin
        n := 3;
        for i := 1 to n do
            n := 10;
        Message('bounds once: %1 %2', i, n);
        for i := 5 to 1 do
            Message('never');
        Message('empty: %1', i);
        for i := 1 to 10 do
            i += 2;
        Message('changed inside: %1', i);
        for i := 3 downto 1 do begin
            if i = 2 then
                continue;
            Message('down %1', i);
        end;
        i := 0;
        repeat
            i += 1;
            if i = 2 then
                continue;
            if i = 5 then
                break;
            Message('repeat %1', i);
        until i >= 10;
        while true do begin
            n -= 1;
            if n < 5 then
                break;
        end;
        Message('%1', n);
        for Done := false to true do
            Message('%1', Done);
        for d := 20240228D to 20240301D do
            Message('%1', Format(d, 0, 9));
        for x := 0.5 to 2 do
            Message('%1', x);
        for i := 1 to 3 do
            for j := 1 to 3 do begin
                if j > i then
                    break;
                if (i + j) mod 2 = 1 then
                    continue;
                Message('%1 %2', i, j);
            end;
        Words.Add('one');
        Words.Add('two');
        foreach Word in Words do
            Message(Word);
        Message('first over 20: %1', FirstOver(20));
    end;

    local procedure FirstOver(Limit: Integer): Integer
    var
        i: Integer;
        Square: Integer;
    begin
        repeat
            i += 1;
            Square := i * i;
            if Square > Limit then
                exit(Square);
        until false;
    end;
}
