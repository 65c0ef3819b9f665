codeunit 50100 Program
{
    var
        Global: JsonObject;

    trigger OnRun()
    var
        O: JsonObject;
        Child: JsonObject;
        Items: JsonArray;
        Token: JsonToken;
        Value: JsonValue;
        C: Code[10];
        Key: Text;
        Opt: Option Red,Green;
        Big: BigInteger;
        B: Byte;
        Ch: Char;
        D: Duration;
        Keys: List of [Text];
    begin
        Show(O);
        Message('%1 %2 %3', O.Keys.Count = 0, O.Path, O.Contains('a'));
        Big := 9007199254740993L;
        B := 255;
        Ch := 'x';
        D := 1500;
        Opt := Opt::Green;
        C := 'abc';
        O.Add('text', 'a "quoted" text');
        O.Add('code', C);
        O.Add('boolean', true);
        O.Add('char', Ch);
        O.Add('byte', B);
        O.Add('option', Opt);
        O.Add('integer', -5);
        O.Add('biginteger', Big);
        O.Add('decimal', 1234567890123456.789);
        O.Add('whole', 5.0);
        O.Add('duration', D);
        O.Add('date', 20210405D);
        O.Add('time', 043555.553T);
        O.Add('datetime', CreateDateTime(20210405D, 033555.5T));
        Child.Add('id', 1);
        O.Add('child', Child);
        Items.Add(1);
        O.Add('items', Items);
        O.Add('token', Items.AsToken());
        Value.SetValue('v');
        O.Add('value', Value);
        Show(O);

        Message('%1 %2 %3 %4 %5', O.GetText('text'), O.GetBoolean('boolean'), O.GetChar('char'), O.GetByte('byte'), O.GetOption('option'));
        Message('%1 %2 %3 %4 %5', O.GetInteger('integer'), O.GetBigInteger('biginteger'), O.GetDecimal('decimal'), O.GetDuration('duration'), O.GetDate('date'));
        Message('%1 %2', O.GetTime('time'), O.GetDateTime('datetime'));
        Message('%1 %2', O.GetObject('child'), O.GetArray('items'));
        Message('<%1> %2 %3 %4 %5', O.GetText('none', true), O.GetInteger('none', true), O.GetBoolean('none', true), O.GetObject('none', true), O.GetArray('none', true));
        asserterror O.GetText('none');
        Message(GetLastErrorText());
        asserterror O.GetInteger('none', false);
        Message(GetLastErrorText());
        asserterror Message('%1', O.GetInteger('text'));
        Message(GetLastErrorText());
        asserterror Message('%1', O.GetArray('child'));
        Message(GetLastErrorText());

        Message('%1 %2', O.Get('none', Token), O.Get('integer', Token));
        Message('%1', Token);
        asserterror O.Get('none', Token);
        Message(GetLastErrorText());
        Message('%1 %2', O.Add('text', 'again'), O.GetText('text'));
        asserterror O.Add('text', 'again');
        Message(GetLastErrorText());
        Message('%1 %2', O.Replace('text', 'replaced'), O.Replace('none', 1));
        asserterror O.Replace('none', 1);
        Message(GetLastErrorText());
        O.Replace('boolean', 2.50);
        O.Replace('code', Child);
        Message('%1 %2', O.Remove('integer'), O.Remove('integer'));
        asserterror O.Remove('integer');
        Message(GetLastErrorText());
        foreach Key in O.Keys do
            Keys.Add(Key);
        Message('%1: %2 %3', Keys.Count, Keys.Get(1), Keys.Get(3));
        foreach Token in O.Values() do
            if Token.IsObject() then
                Message('%1 %2', Token.Path, Token);

        Global.Add('a', 1);
        Clear(O);
        Show(O);
        Show(Global);
        Message('%1', Made());
    end;

    local procedure Made() Result: JsonObject
    begin
        Result.Add('made', true);
    end;

    local procedure Show(O: JsonObject)
    var
        T: Text;
    begin
        O.WriteTo(T);
        Message(T);
    end;
}
