table 50100 Measure
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
    trigger OnRun()
    var
        Measure: Record Measure;
        Ref: RecordRef;
        Field: FieldRef;
        Value: JsonValue;
        I: Integer;
        B: BigInteger;
        S: Byte;
        D: Decimal;
        Yes: Boolean;
        Day: Date;
        Name: Text;
        V: Version;
    begin
        I := 7;
        B := 8;
        S := 9;
        D := 1.5;
        Message('%1 %2 %3 %4 %5', Evaluate(I, ''), Evaluate(B, ''), Evaluate(S, ' '), Evaluate(D, ''), Evaluate(Yes, ''));
        Message('%1 %2 %3 %4', I, B, S, D);
        Message('%1 %2', Evaluate(I, '', 9), Evaluate(D, '', 9));
        asserterror Evaluate(I, '');
        Message(GetLastErrorText());
        asserterror Evaluate(D, '');
        Message(GetLastErrorText());
        // Blank is a value of these.
        Day := Today();
        Name := 'x';
        Message('%1 %2 <%3%4>', Evaluate(Day, ''), Evaluate(Name, ''), Day, Name);
        // Filters know no numbers that are blank: there it is zero.
        Measure.Insert();
        Measure."No." := 1;
        Measure.Insert();
        Measure.SetFilter("No.", '''''');
        Message('%1', Measure.Count());
        Measure.SetFilter("No.", '<>''''');
        Message('%1', Measure.Count());
        Ref.Open(Database::Measure);
        Field := Ref.Field(1);
        Field.SetRange('');
        Message('%1', Ref.Count());
        Value.SetValue('');
        asserterror I := Value.AsInteger();
        Message(GetLastErrorText());
        Message('%1 %2', Evaluate(V, '1.2.3.4'), V.Revision());
        Message('%1 %2 %3', Evaluate(V, '1'), Evaluate(V, ''), V);
        asserterror Evaluate(V, '1.x');
        Message(GetLastErrorText());
        Message('%1', IsServiceTier());
    end;
}
