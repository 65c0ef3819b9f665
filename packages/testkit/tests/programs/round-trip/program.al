enum 60031 "Rt Color"
{
    value(0; " ") { }
    value(5; Red) { Caption = 'Bright Red'; }
    value(7; Blue) { }
}
table 60031 "Rt Item"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; T; Text[2048]) { }
        field(3; I; Integer) { }
        field(4; B; BigInteger) { }
        field(5; D; Decimal) { }
        field(6; Bo; Boolean) { }
        field(7; Da; Date) { }
        field(8; Ti; Time) { }
        field(9; Dt; DateTime) { }
        field(10; Du; Duration) { }
        field(11; G; Guid) { }
        field(12; O; Option) { OptionMembers = X,Y,Z; }
        field(13; E; Enum "Rt Color") { }
        field(14; F; DateFormula) { }
        field(15; "Group"; Text[10]) { }
        field(16; "select"; Integer) { }
    }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Rt Item";
        S: Record "Rt Item";
    begin
        R.Insert();
        S.Get('');
        Show(S);
        R."No." := 'äß''";--';
        R.T := 'tab	"quotes" ''single'' \back %1 ${x} `tick` 😀 ünïcode';
        R.I := -2147483648;
        R.B := -9223372036854775808;
        R.D := 123456789012345.12345;
        R.Bo := true;
        R.Da := ClosingDate(99991231D);
        R.Ti := 235959.999T;
        R.Dt := CreateDateTime(20240229D, 235959.999T);
        R.Du := -1;
        R.G := '{EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75}';
        R.O := 9;
        R.E := R.E::Red;
        Evaluate(R.F, '<-1M+CM>');
        R."Group" := 'g';
        R."select" := 1;
        R.Insert();
        S.Get('äß''";--');
        Show(S);
        R.Ti := 000000T;
        R.Da := 17530101D;
        R.E := "Rt Color".FromInteger(99);
        R.Modify();
        S.FindLast();
        Message('%1 %2 %3 %4', S.Ti, S.Ti = 0T, S.Da, S.E);
        Message('%1', S."No.");
        R.D := 999999999999999.99;
        R.Modify();
        asserterror R.D := 1000000000000000.0;
        Message('%1', GetLastErrorText() <> '');
        asserterror R.Validate(D, -1000000000000000.0);
        Message('%1', GetLastErrorText() <> '');
    end;

    local procedure Show(S: Record "Rt Item")
    begin
        Message('%1|%2|%3|%4|%5|%6|%7', S."No.", S.T, S.I, S.B, S.D, S.Bo, S.Da);
        Message('%1|%2|%3|%4|%5|%6|%7', S.Ti, Format(S.Dt, 0, 9), Format(S.Du, 0, 2), S.G, S.O, S.E, S.F);
        Message('%1|%2|%3', S."Group", S."select", IsNullGuid(S.SystemId));
    end;
}
