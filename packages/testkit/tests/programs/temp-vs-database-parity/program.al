table 60103 "Tp Row" { fields { field(1; A; Code[10]) { } field(2; B; Integer) { } field(3; D; Decimal) { } field(4; T; Text[20]) { } } keys { key(PK; A, B) { } key(K2; D, T) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Tp Row";
        T: Record "Tp Row" temporary;
        I: Integer;
    begin
        for I := 1 to 40 do begin
            R.A := CopyStr('ZYXWVU', 1 + I mod 6, 1) + Format(I mod 4);
            R.B := I * 7 mod 11;
            R.D := I mod 5 / 4;
            R.T := CopyStr('aBcDäÖ', 1 + I mod 6, 1 + I mod 2);
            if R.Insert() then;
            T := R;
            if T.Insert() then;
        end;
        Compare(R, T, 'plain');
        R.SetCurrentKey(D);
        T.SetCurrentKey(D);
        Compare(R, T, 'by D');
        R.Ascending(false);
        T.Ascending(false);
        Compare(R, T, 'down');
        R.SetCurrentKey(T, D);
        T.SetCurrentKey(T, D);
        R.Ascending(true);
        T.Ascending(true);
        R.SetAscending(T, false);
        T.SetAscending(T, false);
        R.SetFilter(A, '>X0');
        T.CopyFilters(R);
        Compare(R, T, 'mixed');
        R.SetFilter(T, '@a*|>c');
        T.CopyFilters(R);
        Compare(R, T, 'text');
        R.SetRange(D, 0.25, 0.75);
        T.CopyFilters(R);
        Compare(R, T, 'range');
    end;

    local procedure Compare(var R: Record "Tp Row"; var T: Record "Tp Row" temporary; What: Text)
    var
        I: Integer;
        Steps: List of [Integer];
        S: Integer;
    begin
        if R.Count() <> T.Count() then
            Message('%1: %2 and %3', What, R.Count(), T.Count());
        if R.FindSet() <> T.FindSet() then
            Message('%1: find', What);
        repeat
            I += 1;
            if Format(R) <> Format(T) then
                Message('%1: row %2: %3 %4', What, I, R, T);
        until (R.Next() = 0) or (T.Next() = 0);
        R.FindFirst();
        T.FindFirst();
        Steps.AddRange(3, -1, 5, 100, -4, 2, -100);
        foreach S in Steps do
            if (R.Next(S) <> T.Next(S)) or (Format(R) <> Format(T)) then
                Message('%1: step %2: %3 %4', What, S, R, T);
        R.FindLast();
        T.FindLast();
        if Format(R) <> Format(T) then
            Message('%1: last %2 %3', What, R, T);
        Message('%1 %2', What, I > 1);
    end;
}
