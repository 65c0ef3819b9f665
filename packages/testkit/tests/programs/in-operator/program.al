codeunit 50100 Program
{
    trigger OnRun()
    var
        C: Char;
        T: Text;
        O: Option A,B,C;
        E: Enum "In Enum";
        D: Date;
        Cd: Code[10];
    begin
        C := 'm';
        Message('%1 %2', C in ['a' .. 'z'], C in ['A' .. 'Z', '0' .. '9']);
        T := 'two';
        Message('%1 %2', T in ['one', 'two'], T in ['TWO']);
        O := O::B;
        Message('%1 %2', O in [O::A, O::B], O in [O::C]);
        E := E::Y;
        Message('%1', E in [E::X, E::Y]);
        D := 20240515D;
        Message('%1', D in [20240101D .. 20241231D]);
        Cd := 'ab';
        Message('%1', Cd in ['AB', 'CD']);
        Message('%1', T[1] in ['t']);
        Message('%1', 5 in []);
        Message('%1', not (5 in [1, 2]));
        Message('%1', 2.5 in [1 .. 3]);
    end;
}
enum 50101 "In Enum" { value(0; X) { } value(1; Y) { } }
