codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        J: JsonObject;
    begin
        asserterror Client.Get('https://x', Response);
        Message(GetLastErrorText());
        asserterror J.Add('a', 1);
        Message(GetLastErrorText());
    end;
}
