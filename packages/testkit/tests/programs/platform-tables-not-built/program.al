codeunit 50100 Program
{
    var
        Zones: Record "Time Zone";

    trigger OnRun()
    var
        Language: Record "Windows Language";
        Link: Record 2000000164;
        Column: Query "Source Query";
    begin
        Message('%1 %2', Database::"Windows Language", Database::"Time Zone");
        asserterror Language.SetRange("Language ID", 1033);
        Message(GetLastErrorText());
        asserterror if Link.Get(1) then Message(Link.ID);
        Message(GetLastErrorText());
        asserterror CountZones(Zones);
        Message(GetLastErrorText());
        asserterror Column.SetRange(No, 'A');
        Message(GetLastErrorText());
    end;

    local procedure CountZones(var Counted: Record "Time Zone"): Integer
    begin
        exit(Counted.Count());
    end;
}

table 60505 "Source Row"
{
    fields
    {
        field(1; "No."; Code[20]) { }
    }
    keys { key(PK; "No.") { } }
}

query 60505 "Source Query"
{
    elements
    {
        dataitem(Source; "Source Row")
        {
            column(No; "No.") { }
        }
    }
}
