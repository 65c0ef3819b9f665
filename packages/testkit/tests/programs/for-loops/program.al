codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        N: Integer;
        Max: Integer;
        D: Date;
        B: Boolean;
        T: Text;
        O: Option A,B,C;
        Ch: Char;
        Dec: Decimal;
    begin
        for I := 1 to 3 do
            T += Format(I);
        Message('%1 %2', T, I);
        for I := 5 to 4 do
            T := 'never';
        Message('%1 %2', T, I);
        T := '';
        for I := 3 downto 1 do
            T += Format(I);
        Message('%1 %2', T, I);
        // bounds are evaluated once
        T := '';
        Max := 3;
        for I := 1 to Max do begin
            Max := 10;
            T += Format(I);
        end;
        Message(T);
        // writing the variable moves the loop
        T := '';
        for I := 1 to 10 do begin
            T += Format(I) + ' ';
            I += 2;
        end;
        Message(T);
        for I := 2147483646 to 2147483647 do
            N += 1;
        Message('%1 %2', N, I);
        T := '';
        for D := 20240228D to 20240301D do
            T += Format(D) + ' ';
        Message(T);
        T := '';
        for B := false to true do
            T += Format(B);
        Message(T);
        T := '';
        for O := O::A to O::C do
            T += Format(O);
        Message(T);
        T := '';
        for Ch := 'a' to 'e' do
            T += Ch;
        Message(T);
        T := '';
        for Dec := 0.5 to 2.5 do
            T += Format(Dec) + ' ';
        Message(T);
        for I := 1 to 10 do begin
            if I = 3 then
                continue;
            if I = 5 then
                break;
            N += I;
        end;
        Message('%1 %2', N, I);
    end;
}
