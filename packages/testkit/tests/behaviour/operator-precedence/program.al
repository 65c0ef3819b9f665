codeunit 50100 Program
{
    trigger OnRun()
    var
        a: Boolean;
        b: Boolean;
        c: Boolean;
        i: Integer;
    begin
        // a = (b and c), not (a = b) and c
        a := false;
        b := false;
        c := false;
        Message('%1', a = b and c);
        b := true;
        Message('%1', a = b and c);
        Message('%1 %2', -7 div 2, -7 mod 2);
        i := 2;
        Message('%1', -i * 3 + 4 * 5);
        Message('%1', not a or a);
        Message('%1', 1 + 2 in [3]);
    end;
}
