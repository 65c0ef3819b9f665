codeunit 50100 Program
{
    var
        O: JsonObject;

    trigger OnRun()
    var
        Token: JsonToken;
        Found: List of [JsonToken];
    begin
        O.ReadFrom('{"store":{"book":[{"title":"A","price":8.95,"tags":["x","y"]},{"title":"B","price":12.99,"isbn":"1"},{"title":"C","price":8.99}],"open":true,"odd name":{"it''s":1}},"limit":10}');
        Try('store.book[0].title');
        Try('$.store.book[1].price');
        Try('$[''store''][''odd name'']');
        Try('$["store"].open');
        Try('store.odd name');
        Try('store.book[9]');
        Try('nothing');
        Try('');
        Try('$');
        Try('store.book[*].title');
        Try('store.book[?(@.isbn)].title');
        Try('$.store.book[?(@.price < 9 && @.title != ''A'')].title');
        Try('$.store.book[?(@.title == "B")].price');
        Try('store..isbn');
        Try('store.book[');
        Try('store.book[?(@.price >)]');
        All('store.book[*].title');
        All('$..title');
        All('store.book[0,2].price');
        All('store.book[-2:].title');
        All('store.book[::2].title');
        All('store.book[::-1].title');
        All('store.book[0][''title'',''price'']');
        All('store.book[?(@.price > $.limit)].title');
        All('store.book[?(@.price < 9 || @.isbn == ''1'')].title');
        All('store.*');
        All('store.book[0].tags[?(@ == ''y'')]');
        All('$..tags..*');
        All('none[*]');

        O.SelectToken('store.book[1]', Token);
        Message('%1', Token.Path);
        Token.SelectToken('price', Token);
        Message('%1 %2', Token, Token.Path);
        O.SelectToken('$.store[''odd name''][''it\''s'']', Token);
        Message('%1 %2', Token, Token.Path);
        Message('%1', O.Path = '');
        asserterror O.SelectToken('nothing.here', Token);
        Message(GetLastErrorText());
        asserterror O.SelectToken('store.book[*]', Token);
        Message(GetLastErrorText());
        asserterror O.SelectTokens('[[', Found);
        Message(GetLastErrorText());
    end;

    local procedure Try(Path: Text)
    var
        Token: JsonToken;
    begin
        if O.SelectToken(Path, Token) then
            Message('%1 -> %2', Path, CopyStr(Format(Token), 1, 60))
        else
            Message('%1 -> nothing', Path);
    end;

    local procedure All(Path: Text)
    var
        Token: JsonToken;
        Found: List of [JsonToken];
        Line: Text;
    begin
        O.SelectTokens(Path, Found);
        foreach Token in Found do
            Line += ' ' + CopyStr(Format(Token), 1, 20);
        Message('%1:%2', Path, Line);
    end;
}
