table 60083 "Tft Row"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; B; Boolean) { Caption = 'Is It'; }
        field(3; D; Date) { }
        field(4; G; Guid) { }
        field(5; Dt; DateTime) { }
        field(6; F; DateFormula) { }
        field(7; De; Decimal) { }
        field(8; T; Time) { }
        field(9; C; Code[5]) { NotBlank = true; }
        field(10; O; Option) { OptionMembers = " ",A; }
    }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Tft Row";
        I: Integer;
    begin
        asserterror R.TestField(B);
        Message(GetLastErrorText());
        asserterror R.TestField(B, true);
        Message(GetLastErrorText());
        R.TestField(B, false);
        asserterror R.TestField(D);
        Message(GetLastErrorText());
        asserterror R.TestField(G);
        Message(GetLastErrorText());
        asserterror R.TestField(F);
        Message(GetLastErrorText());
        R.D := 20240101D;
        asserterror R.TestField(D, 20240102D);
        Message(GetLastErrorText());
        R.De := 1000.25;
        asserterror R.TestField(De, 0);
        Message(GetLastErrorText());
        R.TestField(De, 1000.25);
        asserterror R.TestField(T);
        Message(GetLastErrorText());
        asserterror R.TestField(C, 'abc');
        Message(GetLastErrorText());
        R.C := 'abc';
        R.TestField(C, 'abc');
        asserterror R.TestField(O);
        Message(GetLastErrorText());
        asserterror R.TestField(O, R.O::A);
        Message(GetLastErrorText());
        asserterror R.Validate(C, '');
        Message('%1', GetLastErrorText() <> '');
        asserterror R.Validate(C, 'too long');
        Message(GetLastErrorText());
        asserterror R.FieldError(B);
        Message(GetLastErrorText());
        asserterror R.FieldError(De);
        Message(GetLastErrorText());
        asserterror R.FieldError(O);
        Message(GetLastErrorText());
    end;
}
