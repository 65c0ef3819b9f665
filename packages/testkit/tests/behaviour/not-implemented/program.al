codeunit 50100 Program
{
    trigger OnRun()
    var
        Client: HttpClient;
        Response: HttpResponseMessage;
        Builder: TextBuilder;
    begin
        asserterror Client.Get('http://localhost', Response);
        Message(GetLastErrorText());
        asserterror Builder.Append('x');
        Message(GetLastErrorText());
        asserterror Page.Run(21);
        Message(GetLastErrorText());
    end;
}
