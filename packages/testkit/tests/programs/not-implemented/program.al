codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        Document: XmlDocument;
    begin
        asserterror Client.Get('https://x', Response);
        Message(GetLastErrorText());
        asserterror Document.SelectNodes('a', Response);
        Message(GetLastErrorText());
    end;
}
