table 60044 "Hostile"
{
    fields { field(1; "Key"; Text[250]) { } field(2; Value; Text[2048]) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        D: Dictionary of [Text, Text];
        T: Text;
        K: Text;
        N: Text;
    begin
        Put('''; drop table x; --');
        Put('${process.exit()}');
        Put('`');
        Put('\');
        Put('"');
        Put('%s %d %1');
        Put('__proto__');
        Put('constructor');
        Put('null');
        Put('NaN');
        Put('{"a":[1]}');
        Put('$1');
        Put(':x');
        Put('[a]');
        Put('.*+?^');
        Put('<script>alert(1)</script>');
        Put('שלום مرحبا 你好');
        Put('😀👨‍👩‍👧');
        T := 'a';
        T[2] := 0;
        T[3] := 'b';
        N := T;
        Message('%1', StrLen(N));
        asserterror Put(N);
        Message(GetLastErrorText());
        T := 'a';
        T[2] := 55357;
        T[3] := 'b';
        // half a surrogate pair is stored as U+FFFD
        Half(T);
        D.Add('__proto__', 'p');
        D.Add('constructor', 'c');
        D.Add('toString', 't');
        Message('%1 %2 %3 %4', D.Count(), D.Get('__proto__'), D.Get('constructor'), D.ContainsKey('hasOwnProperty'));
        foreach K in D.Keys() do
            Message(K);
    end;

    local procedure Half(V: Text)
    var
        R: Record Hostile;
    begin
        R."Key" := V;
        R.Insert();
        Message('%1', R.Get(V) and (R."Key"[2] = 65533) and (StrLen(R."Key") = 3));
    end;

    local procedure Put(V: Text)
    var
        R: Record Hostile;
        S: Record Hostile;
    begin
        R."Key" := CopyStr(V, 1, 250);
        R.Value := V;
        R.Insert();
        S.Get(V);
        if S.Value <> V then
            Message('not the same: %1', V);
        S.Reset();
        S.SetRange(Value, V);
        if S.Count() <> 1 then
            Message('range: %1 %2', S.Count(), V);
        S.SetRange(Value);
        S.SetFilter("Key", '%1', V);
        if not S.FindFirst() then
            Message('filter: %1', V);
        S.SetFilter("Key", '''' + V.Replace('''', '''''').Replace('?', '').Replace('*', '') + '''');
        if S.FindFirst() then;
        S.SetFilter("Key", '@' + '*' + '''' + V.Replace('''', '''''') + '''' + '*');
        if S.FindFirst() then;
        asserterror Error(V);
        if GetLastErrorText() <> V then
            Message('error: %1', V);
    end;
}
