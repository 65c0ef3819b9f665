table 60120 "Hf Row" { fields { field(1; Id; Integer) { } field(2; T; Text[250]) { } field(3; C; Code[50]) { } } keys { key(PK; Id) { } key(T; T) { } key(C; C) { } } }
codeunit 50100 Program
{
    var
        Good: Integer;
        Bad: Integer;

    trigger OnRun()
    var
        R: Record "Hf Row";
        F: Text;
        Ch: Text;
        I: Integer;
    begin
        R.Id := 1;
        R.T := '''; drop table "Hf Row"; --';
        R.C := '%_\';
        R.Insert();
        Commit();
        foreach F in '''|''''|''''''|''''''''|*|?|@|@*|@?|..|...|....|<|>|<>|=|<=|>=|&||&&|()|(|)|((a))|(a|a)|a..b..c|..a..|@@|@''|''*|%1|%|%%|\|\\|_|$1|${x}|--|;|/*|*/|"|`|a''b|''a''''b''|''a|(''a)'')|*''*|[a]|[a|{|}|^|+|.|.*|.+|^a|a$|x{1000000}'.Split('|') do
            Try(F);
        Try('|');
        Try('a|');
        Try('|a');
        Try('a&');
        Try('&a');
        Ch := '';
        for I := 1 to 2000 do
            Ch += 'a|';
        Try(Ch + 'b');
        Ch := '';
        for I := 1 to 200 do
            Ch += '(';
        Try(Ch);
        Ch := '';
        for I := 1 to 200 do
            Ch += '*a';
        Try(Ch);
        Try('@' + Ch);
        Message('%1', Good + Bad);
        R.Reset();
        R.SetRange(T, '''; drop table "Hf Row"; --');
        Message('%1', R.Count());
        R.SetFilter(T, '%1', '''; drop table "Hf Row"; --');
        Message('%1', R.Count());
        R.Reset();
        R.SetRange(C, '%_\');
        Message('%1', R.Count());
        R.SetFilter(C, '*_*');
        Message('%1', R.Count());
        R.SetFilter(C, '*\');
        Message('%1', R.Count());
        R.SetFilter(C, 'x_*');
        Message('%1', R.Count());
        R.Reset();
        Message('%1', R.Count());
    end;

    local procedure Try(F: Text)
    begin
        if TryOne(F) then
            Good += 1
        else begin
            Bad += 1;
            if GetLastErrorText().Contains('internal') or GetLastErrorText().Contains('database') then
                Message('%1: %2', F, GetLastErrorText());
        end;
    end;

    [TryFunction]
    local procedure TryOne(F: Text)
    var
        R: Record "Hf Row";
        T: Record "Hf Row" temporary;
        A: Boolean;
        B: Boolean;
    begin
        R.FindFirst();
        T := R;
        T.Insert();
        R.SetFilter(T, F);
        T.SetFilter(T, F);
        A := R.FindFirst();
        B := T.FindFirst();
        if A <> B then
            Message('text filter %1 differs: %2 %3', F, A, B);
        R.Reset();
        T.Reset();
        R.SetFilter(C, F);
        T.SetFilter(C, F);
        A := R.IsEmpty();
        B := T.IsEmpty();
        if A <> B then
            Message('code filter %1 differs: %2 %3', F, A, B);
    end;
}
