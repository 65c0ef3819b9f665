namespace Acme.Base;

codeunit 50102 Helper
{
    procedure Help(): Text
    begin
        exit('help');
    end;
}

table 60045 Thing
{
    fields { field(1; Id; Integer) { } }
}

enum 50100 Mood { value(0; Good) { } value(1; Bad) { } }
