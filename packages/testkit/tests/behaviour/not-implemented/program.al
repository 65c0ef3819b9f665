codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        Document: XmlDocument;
    begin
        asserterror Client.Get('http://localhost', Response);
        Message(GetLastErrorText());
        asserterror Document.GetNodes();
        Message(GetLastErrorText());
        asserterror Page.Run(21);
        Message(GetLastErrorText());
    end;
}
