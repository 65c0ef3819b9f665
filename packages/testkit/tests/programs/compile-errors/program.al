codeunit 50100 Program
{
    trigger OnRun()
    var
        I: Integer;
        R: Record Nowhere;
    begin
        I := 'text';
        J := 5;
        I.Foo();
        Missing(1);
        I := 'a' + 1;
        if I then
            exit(5);
    end;

    local procedure Twice()
    begin
    end;

    local procedure Twice()
    begin
    end;
}
