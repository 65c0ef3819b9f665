codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        Document: XmlDocument;
        Style: PageStyle;
    begin
        asserterror Client.Get('http://localhost', Response);
        Message(GetLastErrorText());
        asserterror Document.GetNodes();
        Message(GetLastErrorText());
        asserterror Page.Run(21);
        Message(GetLastErrorText());
        Style := PageStyle::Strong;
        asserterror if Style = PageStyle::Ambiguous then Message('silently wrong');
        Message(GetLastErrorText());
    end;
}
