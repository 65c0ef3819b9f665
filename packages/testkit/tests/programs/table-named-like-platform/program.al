table 60070 "User" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    begin
    end;
}
