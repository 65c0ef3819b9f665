table 60470 "Extended Entry"
{
    fields
    {
        field(1; "Entry No."; Integer)
        {
        }
    }
}

tableextension 60470 "Extended Entry Ext" extends "Extended Entry"
{
    fields
    {
        field(60470; Remark; Text[20])
        {
        }
    }
}

codeunit 60470 "Extension Tests"
{
    Subtype = Test;

    [Test]
    procedure FieldsOfExtensionsAreThere()
    var
        Entry: Record "Extended Entry";
    begin
        Entry.Remark := 'there';
        Entry.Insert();
        Clear(Entry);
        Entry.FindFirst();
        Entry.TestField(Remark, 'there');
    end;

    [Test]
    [HandlerFunctions('Refuses')]
    procedure TheErrorOfASettingsHandler()
    var
        Settings: SessionSettings;
    begin
        Settings.Init();
        Settings.RequestSessionUpdate(false);
    end;

    [SessionSettingsHandler]
    procedure Refuses(var Settings: SessionSettings): Boolean
    begin
        Sleep(1);
        Error('Refused');
    end;
}
