codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Boolean;
        B: Boolean;
        C: Boolean;
        I: Integer;
        J: Integer;
    begin
        // a = b and c means a = (b and c)
        A := false;
        B := true;
        C := false;
        Message('%1', A = B and C);
        A := false;
        B := false;
        C := true;
        Message('%1', A = B or C);
        I := 3;
        J := 4;
        Message('%1', -I * J);
        Message('%1', -I + J);
        Message('%1', 2 + 3 * 4 - 10 div 3);
        Message('%1', 20 - 5 - 3);
        Message('%1', 100 / 10 / 2);
        Message('%1', not (I in [1 .. 5]));
        Message('%1', I + J in [7]);
        Message('%1', true or false and false);
        Message('%1', true xor true and false);
        Message('%1', (I = 3) and (J = 4));
        Message('%1', I = 3 ? 'three' : I = 4 ? 'four' : 'other');
        Message('%1', J = 3 ? 'three' : J = 4 ? 'four' : 'other');
    end;
}
