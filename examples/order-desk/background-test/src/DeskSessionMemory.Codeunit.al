namespace OrderDesk.BackgroundTest;

/// <summary>One instance a session.</summary>
codeunit 50571 "Desk Session Memory"
{
    SingleInstance = true;

    var
        Remembered: Text;

    procedure Add(What: Text)
    begin
        Remembered += What + ' ';
    end;

    procedure All(): Text
    begin
        exit(Remembered.TrimEnd());
    end;
}
