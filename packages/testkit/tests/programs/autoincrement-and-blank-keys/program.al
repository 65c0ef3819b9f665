table 60063 "Auto Row" { fields { field(1; "Entry No."; Integer) { AutoIncrement = true; } field(2; Name; Text[10]) { } } }
table 60064 "Blank Key" { fields { field(1; "Code"; Code[10]) { } field(2; D; Date) { } field(3; B; Boolean) { } } keys { key(PK; "Code", D, B) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Auto Row";
        K: Record "Blank Key";
        First: Integer;
    begin
        R.Insert();
        First := R."Entry No.";
        Message('%1', First > 0);
        asserterror R.Insert();
        Message('%1', GetLastErrorText() <> '');
        R."Entry No." := 0;
        R.Insert();
        Message('%1', R."Entry No." > First);
        R."Entry No." := 500;
        R.Insert();
        R."Entry No." := 0;
        R.Insert();
        Message('%1', R."Entry No." > 500);
        R."Entry No." := -5;
        R.Insert();
        Message('%1', R."Entry No.");
        K.Insert();
        Message('%1 %2', K.Get(), K.Get('', 0D, false));
        K.D := ClosingDate(20241231D);
        K.Insert();
        K.D := 20241231D;
        K.B := true;
        K.Insert();
        K.FindLast();
        Message('%1 %2', K.D, K.Get('', 20241231D, true));
        asserterror K.Insert();
        Message(GetLastErrorText());
    end;
}
