table 60505 "Source Row"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Picture; Blob) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    var
        Objects: Record AllObjWithCaption;

    trigger OnRun()
    var
        Number: Record Integer;
        Period: Record Date;
        FieldInfo: Record 2000000041;
        Column: Query "Source Query";
    begin
        Message('%1 %2', Database::Integer, Database::AllObjWithCaption);
        asserterror Number.SetRange(Number, 1, 10);
        Message(GetLastErrorText());
        asserterror Period.SetRange("Period Type", Period."Period Type"::Month);
        Message(GetLastErrorText());
        asserterror if FieldInfo.Get(Database::"Source Row", 1) then Message(FieldInfo."Field Caption");
        Message(GetLastErrorText());
        asserterror CountObjects(Objects);
        Message(GetLastErrorText());
        asserterror Column.SetRange(No, 'A');
        Message(GetLastErrorText());
    end;

    local procedure CountObjects(var Counted: Record AllObjWithCaption): Integer
    begin
        exit(Counted.Count());
    end;
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
