codeunit 60451 "Broken Syntax"
{
    procedure X()
    begin
        if then
    end;
}
