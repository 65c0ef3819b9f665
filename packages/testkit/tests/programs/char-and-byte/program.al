codeunit 50100 Program
{
    trigger OnRun()
    var
        C: Char;
        D: Char;
        B: Byte;
        T: Text;
        I: Integer;
    begin
        C := 'A';
        D := C + 1;
        Message('%1 %2 %3', C, D, D > C);
        I := C;
        Message('%1 %2', I, C + C);
        T := 'x';
        T += C;
        T := T + D;
        Message(T);
        T := Format(C) + 'z';
        Message(T);
        B := 200;
        I := B + 100;
        Message('%1 %2', I, B);
        asserterror B += 100;
        Message('%1', B);
        C := 8364;
        Message('%1', C);
        T := 'abc';
        for I := 1 to StrLen(T) do
            T[I] := T[I] - 32;
        Message(T);
        Message('%1 %2', T[1] = 'A', T[1] = 65);
        case T[2] of
            'A':
                Message('a');
            'B':
                Message('b');
        end;
        D := 0;
        C := 65535;
        asserterror C += 1;
        Message('%1', C = 65535);
    end;
}
