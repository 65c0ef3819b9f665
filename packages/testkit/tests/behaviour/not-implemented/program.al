codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        Document: XmlDocument;
        Style: PageStyle;
        Zone: Record "Time Zone";
        Name: Text;
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
        with Zone do begin
            asserterror Name := "Display Name";
            Message(GetLastErrorText());
            asserterror Rename(Id);
            Message(GetLastErrorText());
        end;
    end;
}
