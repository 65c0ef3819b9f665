codeunit 50100 Program
{
    trigger OnRun()
    var
        V: JsonValue;
        Other: JsonValue;
        A: JsonArray;
        Token: JsonToken;
        I: Integer;
        D: Duration;
        Opt: Option Zero,One;
        Big: BigInteger;
        B: Byte;
        C: Char;
        Va: Variant;
    begin
        Message('%1 %2 %3', V.IsNull(), V.IsUndefined(), V);
        V.SetValueToUndefined();
        Message('%1 %2 %3', V.IsNull, V.IsUndefined, V);
        V.SetValueToNull();
        asserterror Message(V.AsText());
        Message(GetLastErrorText());
        asserterror Message('%1', V.AsInteger());
        Message(GetLastErrorText());
        asserterror Message('%1', V.AsDate());
        Message(GetLastErrorText());

        V.SetValue('12');
        Message('%1 %2 %3 %4 %5', V, V.AsText(), V.AsInteger(), V.AsBigInteger(), V.AsDecimal());
        Message('%1 %2 %3', V.AsByte(), V.AsOption() + 1, V.AsCode());
        V.SetValue('x');
        asserterror Message('%1', V.AsInteger());
        Message(GetLastErrorText());
        asserterror Message('%1', V.AsBoolean());
        Message(GetLastErrorText());
        asserterror Message('%1', V.AsDateTime());
        Message(GetLastErrorText());
        Message('%1 %2', V.AsChar(), V.AsCode());

        V.SetValue(3.5);
        Message('%1 %2 %3 %4', V, V.AsText(), V.AsInteger(), V.AsDecimal());
        V.SetValue(2147483647);
        Message('%1 %2', V, V.AsInteger());
        Big := 2147483648L;
        V.SetValue(Big);
        Message('%1 %2', V, V.AsBigInteger());
        asserterror Message('%1', V.AsInteger());
        Message(GetLastErrorText());
        V.SetValue(true);
        Message('%1 %2 %3 %4', V, V.AsText(), V.AsBoolean(), V.AsInteger());
        B := 7;
        V.SetValue(B);
        Message('%1 %2', V, V.AsByte());
        V.SetValue(300);
        asserterror Message('%1', V.AsByte());
        Message(GetLastErrorText());
        C := 'c';
        V.SetValue(C);
        Message('%1 %2', V, V.AsChar());
        V.SetValue(Opt::One);
        Opt := V.AsOption();
        Message('%1 %2', V, Opt);
        D := 3661000;
        V.SetValue(D);
        Message('%1 %2', V, V.AsDuration());
        V.SetValue(20210405D);
        Message('%1 %2', V, V.AsDate());
        V.SetValue(043555.5T);
        Message('%1 %2', V, V.AsTime());
        V.SetValue(CreateDateTime(20210405D, 043555.5T));
        Message('%1 %2 %3', V, V.AsDateTime(), V.AsDate());
        Token.ReadFrom('"2021-04-05T10:00:00+02:00"');
        Message('%1', Token.AsValue().AsDateTime());

        // A value that is set anew is another one: what the array holds stays.
        Clear(A);
        for I := 1 to 3 do begin
            V.SetValue(I);
            A.Add(V);
        end;
        Message('%1', A);
        Other := V;
        V.SetValue('new');
        Message('%1 %2', V, Other);
        Message('%1 %2', V.AsToken().IsValue(), V.Clone());
        Message('%1 %2 %3', V.ReadFrom('7'), V, V.ReadFrom('[]'));
        asserterror V.ReadFrom('{}');
        Message(GetLastErrorText());
        asserterror Token.AsObject();
        Message(GetLastErrorText());
        asserterror Token.AsArray();
        Message(GetLastErrorText());
        Token := A;
        asserterror Token.AsValue();
        Message(GetLastErrorText());
        Va := V;
        Message('%1 %2 %3', Va.IsJsonValue, Va.IsJsonToken, Va);
    end;
}
