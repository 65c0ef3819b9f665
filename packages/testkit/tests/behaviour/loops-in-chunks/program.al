codeunit 50100 Program
{
    var
        Global: Integer;

    trigger OnRun()
    var
        Line: Text;
        Sum: Integer;
        i: Integer;
        Small: Byte;
        Letter: Char;
    begin
        for i := 1 to 5000 do
            Sum += i mod 3;
        Message('%1 %2', i, Sum);
        for i := 5000 downto -5000 do
            Sum -= 1;
        Message('%1 %2', i, Sum);
        for i := 2147483640 to 2147483647 do
            Sum += 1;
        Message('%1 %2', i, Sum);
        for i := -2147483647 downto -2147483647 do
            Sum += 1;
        Message('%1 %2', i, Sum);
        for i := 3 to 2 do
            Sum += 1000;
        Message('%1 %2', i, Sum);

        // The count moves in the body.
        for i := 1 to 10 do
            if i = 3 then
                i := 8
            else
                Line += Format(i);
        Message('%1 %2', Line, i);
        Line := '';
        for i := 1 to 10 do begin
            i += 3;
            Line += Format(i) + ' ';
        end;
        Message('%1', Line);
        Line := '';
        for i := 1 to 3 do begin
            Line += Format(i);
            if StrLen(Line) < 6 then
                Clear(i);
        end;
        Message('%1', Line);
        Line := '';
        for Global := 1 to 4 do begin
            Line += Format(Global);
            Global += 1;
        end;
        Message('%1 %2', Line, Global);

        Line := '';
        for i := 1 to 3000 do begin
            if i mod 2 = 0 then
                continue;
            if i > 2000 then
                break;
            Sum := i;
        end;
        Message('%1 %2', i, Sum);
        for i := 1 to 3000 do begin
            if i mod 2 = 0 then
                continue;
            Sum := i;
        end;
        Message('%1 %2', i, Sum);
        for Small := 250 to 255 do
            Line += Format(Small);
        Message('%1 %2', Line, Small);
        Line := '';
        for Letter := 'a' to 'e' do
            Line += Letter;
        Message('%1', Line);

        Message('%1', FirstSquareOver(1000000));
        Message('%1', Vowels('the quick brown fox jumps over the lazy dog'));
        asserterror Overflow();
        Message('%1 %2', GetLastErrorText(), GetLastErrorCallStack());
        Overflow();
    end;

    local procedure FirstSquareOver(Limit: Integer): Integer
    var
        i: Integer;
    begin
        for i := 1 to 40000 do
            if i * i > Limit then
                exit(i);
    end;

    local procedure Vowels(Line: Text) Count: Integer
    var
        Letter: Char;
        i: Integer;
    begin
        for i := 1 to 60 do
            foreach Letter in Line do
                if Letter in ['a', 'e', 'i', 'o', 'u'] then
                    Count += 1;
    end;

    local procedure Overflow()
    var
        i: Integer;
        Sum: Integer;
    begin
        Sum := 2147480000;
        for i := 1 to 10000 do begin
            Sum +=
                1;
            if Sum < 0 then
                exit;
        end;
    end;
}
