codeunit 60301 "Command Test Broken"
{
    trigger OnRun()
    var
	i: Integer;
    begin
	i := Missing;
        j := 2;
    end;
}
