codeunit 50100 Program
{
    trigger OnRun()
    var
        c: Code[10];
        t: Text[5];
        u: Text;
        ch: Char;
    begin
        c := ' ab ';
        Message('[%1]', c);
        Message('%1 %2', 'a' = 'A', c = 'AB');
        Message('%1', MaxLength(c));
        asserterror t := 'abcdef';
        Message(GetLastErrorText());
        u := 'abc';
        Message('%1', u[2] = 'b');
        u[2] := 'X';
        u[4] := '!';
        Message(u);
        asserterror ch := u[5];
        asserterror u[6] := 'x';
        ch := u[1];
        ch += 1;
        Message('%1', ch);
        case c of
            'ab':
                Message('not a Code');
            'AB':
                Message('the label as it is');
        end;
        foreach ch in 'xyz' do
            u += ch;
        Message(u);
        Message('%1 %2', 'a' < 'B', 'B' < 'a');
        Message('%1 %2 [%3]', IncStr('A9B09'), IncStr('a12b99c'), IncStr('abc'));
    end;

    local procedure MaxLength(Value: Text[4]): Integer
    begin
        exit(StrLen(Value));
    end;
}
