codeunit 50100 Program
{
    trigger OnRun()
    var
        A: JsonArray;
        Nested: JsonArray;
        O: JsonObject;
        Token: JsonToken;
        T: Text;
        I: Integer;
        D: Duration;
    begin
        Message('%1 %2', A.Count, A);
        D := 90000;
        A.Add('text');
        A.Add(1);
        A.Add(2.5);
        A.Add(true);
        A.Add(20210405D);
        A.Add(043555T);
        A.Add(CreateDateTime(20210405D, 033555T));
        A.Add(D);
        Nested.Add('n');
        A.Add(Nested);
        O.Add('o', 1);
        A.Add(O);
        A.Add(O.AsToken());
        Message('%1 %2', A.Count, A);

        A.Get(0, Token);
        Message('%1 %2', Token, Token.Path);
        Message('%1 %2', A.Get(11, Token), A.Get(-1, Token));
        asserterror A.Get(11, Token);
        Message(GetLastErrorText());
        Message('%1 %2 %3 %4', A.GetText(0), A.GetInteger(1), A.GetDecimal(2), A.GetBoolean(3));
        Message('%1 %2 %3 %4', A.GetDate(4), A.GetTime(5), A.GetDateTime(6), A.GetDuration(7));
        Message('%1 %2 %3', A.GetArray(8), A.GetObject(9), A.GetText(99, true));
        asserterror Message('%1', A.GetText(99));
        Message(GetLastErrorText());

        Message('%1 %2 %3 %4', A.IndexOf('text'), A.IndexOf(2.5), A.IndexOf(O), A.IndexOf('none'));
        Message('%1 %2', A.Insert(0, 'first'), A.Insert(99, 'far'));
        A.Insert(A.Count, 'last');
        asserterror A.Insert(-1, 'x');
        Message(GetLastErrorText());
        Message('%1 %2', A.Set(1, 42), A.Set(99, 1));
        asserterror A.Set(99, 1);
        Message(GetLastErrorText());
        Message('%1 %2', A.RemoveAt(2), A.RemoveAt(99));
        asserterror A.RemoveAt(99);
        Message(GetLastErrorText());
        Message('%1', A);

        Clear(A);
        for I := 0 to 2 do
            A.Add(I * 10);
        foreach Token in A do
            T += Format(Token.AsValue().AsInteger()) + ' ';
        Message(T);
        asserterror
            foreach Token in A do
                A.Add(1);
        Message(GetLastErrorText());
        Clear(A);
        asserterror A.Get(0, Token);
        Message(GetLastErrorText());
        Message('%1 %2', A.ReadFrom('[1, [2], {"a":3}]'), A);
        Message('%1 %2', A.ReadFrom('{}'), A);
        asserterror A.ReadFrom('{}');
        Message(GetLastErrorText());
        A.SelectToken('[2].a', Token);
        Message('%1 %2', Token, Token.Path);
    end;
}
