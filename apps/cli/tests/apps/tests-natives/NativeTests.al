codeunit 60461 "Native Tests"
{
    Subtype = Test;

    [Test]
    procedure Uris()
    var
        Uri, Other : Codeunit Uri;
        Segments: List of [Text];
    begin
        Uri.Init('https://user@Example.com/a/b%20c?x=1#f');
        Expect('example.com', Uri.GetHost());
        Expect('443', Format(Uri.GetPort()));
        Uri.GetSegments(Segments);
        Expect('3', Format(Segments.Count()));
        Expect('a/', Segments.Get(2));
        Expect('a%20%26%28b%29', Uri.EscapeDataString('a &(b)'));
        Expect('a & b%zz', Uri.UnescapeDataString('a%20%26%20b%zz'));
        if Uri.IsValidUri('no uri') then
            Error('It is none');
        if not Uri.IsValidUri('http://x') then
            Error('It is one');
        Other.Init('https://example.com/a/d');
        Uri.Init('https://example.com/a/');
        if not Uri.IsBaseOf(Other) then
            Error('It is the base');
        asserterror Uri.Init('');
        Expect('Invalid URI: The URI is empty.', GetLastErrorText());
    end;

    [Test]
    procedure MissingProcedure()
    var
        Uri: Codeunit Uri;
    begin
        Uri."Not There Yet"();
    end;

    [Test]
    procedure Builder()
    var
        Builder: Codeunit "Uri Builder";
        Uri: Codeunit Uri;
        Values: List of [Text];
    begin
        Builder.Init('https://microsoft.com?foo=bar&john=doe&flag');
        Builder.AddQueryFlag('contoso');
        Builder.AddQueryParameter('FOO', 'b a r');
        Builder.AddQueryParameter('foo', 'second', Enum::"Uri Query Duplicate Behaviour"::"Keep All");
        Builder.AddQueryParameter('john', 'x', Enum::"Uri Query Duplicate Behaviour"::Skip);
        Expect('?foo=b%20a%20r&foo=second&john=doe&flag&contoso', Builder.GetQuery());
        asserterror Builder.AddQueryFlag('flag', Enum::"Uri Query Duplicate Behaviour"::"Throw Error");
        Expect('The provided query flag is already present in the URI.', GetLastErrorText());
        Values := Builder.GetQueryParameter('foo');
        Expect('second', Values.Get(2));
        Builder.GetQueryParameters().Get('john', Values);
        Expect('doe', Values.Get(1));
        Expect('2', Format(Builder.GetQueryFlags().Count()));
        Builder.RemoveQueryFlag('flag');
        Builder.AddODataQueryParameter('$top', '3');
        Builder.SetScheme('HTTP');
        Builder.SetHost('example.org');
        Builder.SetPort(8080);
        Builder.SetPath('a b');
        Builder.SetFragment('end');
        Builder.GetUri(Uri);
        Expect('http://example.org:8080/a%20b?foo=b%20a%20r&foo=second&john=doe&$top=3&contoso#end', Uri.GetAbsoluteUri());
    end;

    [Test]
    procedure Permissions()
    var
        Mock, Same : Codeunit "Permissions Mock";
    begin
        Mock.Start();
        Mock.Set('Blob Storage Exec');
        if not Same.IsStarted() then
            Error('It is a single instance');
        Codeunit.Run(Codeunit::"Permissions Mock");
        if Mock.IsStarted() then
            Error('It is stopped');
    end;

    [Test]
    procedure OwnClass()
    var
        MyClock: Codeunit "My Clock";
        Clock: Interface "Native Clock";
        Parts: Text;
    begin
        Parts := 'a';
        Expect('12.5', Format(MyClock.Whole(Parts, 12.5)));
        Expect('a+TESTER', Parts);
        Clock := MyClock;
        Expect('42', Format(Clock.Now()));
        asserterror MyClock.Fail();
        Expect('No, said the class', GetLastErrorText());
    end;

    [Test]
    procedure Promise()
    var
        MyClock: Codeunit "My Clock";
    begin
        MyClock.Later();
    end;

    local procedure Expect(Expected: Text; Given: Text)
    begin
        if Expected <> Given then
            Error('Expected <%1>, was <%2>', Expected, Given);
    end;
}
