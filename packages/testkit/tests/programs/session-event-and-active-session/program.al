codeunit 50101 Short
{
    trigger OnRun()
    begin
        Error('short lived');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Record "Active Session";
        E: Record "Session Event";
        Id: Integer;
    begin
        A.Get(ServiceInstanceId(), SessionId());
        Message('%1 %2 %3', A."User ID", A."Client Type", A."Session ID" = SessionId());
        E.SetRange("Session Unique ID", A."Session Unique ID");
        Message('%1', E.Count());
        StartSession(Id, Codeunit::Short);
        while IsSessionActive(Id) do
            Sleep(5);
        E.Reset();
        E.SetRange("Session ID", Id);
        E.SetRange("Event Type", E."Event Type"::Logoff);
        E.FindLast();
        Message(E.Comment);
        asserterror A.Modify();
        Message('%1', GetLastErrorText() <> '');
        asserterror E.DeleteAll();
        Message('%1', GetLastErrorText() <> '');
        A.SetRange("Session ID", SessionId());
        Message('%1', A.Count());
    end;
}
