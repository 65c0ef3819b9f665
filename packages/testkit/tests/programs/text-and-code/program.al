codeunit 50100 Program
{
    trigger OnRun()
    var
        T: Text;
        T3: Text[3];
        C: Code[10];
        C2: Code[4];
    begin
        C := ' ab ';
        Message('<%1> %2', C, StrLen(C));
        Message('%1', C = 'AB');
        Message('%1', C = 'ab');
        Message('%1', 'a' = 'A');
        T := C + ' x';
        Message('<%1>', T);
        asserterror T3 := 'four';
        Message(GetLastErrorText());
        asserterror C2 := ' abcde ';
        Message(GetLastErrorText());
        C2 := '  abcd  ';
        Message('<%1> %2 %3', C2, MaxStrLen(C2), MaxStrLen(T3));
        asserterror Take('abcdef');
        Message(GetLastErrorText());
        asserterror T3 := Give();
        Message(GetLastErrorText());
        Message('<%1>', TakeCode(' x y '));
        T := 'abc';
        Message('%1 %2', T[1], T[3]);
        T[2] := 'X';
        Message(T);
        T[4] := 'd';
        Message(T);
        asserterror T[6] := 'z';
        Message('%1', T);
        asserterror Message('%1', T[0]);
        Message(GetLastErrorText());
        asserterror Message('%1', T[5]);
        Message(GetLastErrorText());
        Message('%1', 'it''s a \ backslash');
        Message('%1', @'two \
lines');
    end;

    local procedure Take(Short: Text[5])
    begin
        Message('never %1', Short);
    end;

    local procedure TakeCode(Value: Code[20]): Text
    begin
        exit(Value);
    end;

    local procedure Give(): Text
    begin
        exit('long text');
    end;
}
