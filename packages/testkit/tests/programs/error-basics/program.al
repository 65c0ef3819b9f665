codeunit 50100 Program
{
    trigger OnRun()
    begin
        asserterror Error('Only text');
        Message('%1 [%2]', GetLastErrorText(), GetLastErrorCode());
        Works();
        Message('%1', GetLastErrorText());
        ClearLastError();
        Message('<%1> <%2> <%3>', GetLastErrorText(), GetLastErrorCode(), GetLastErrorCallStack());
        asserterror Error('');
        Message('<%1>', GetLastErrorText());
        asserterror Error('%1 of %2 is 100%', 5, 'x');
        Message(GetLastErrorText());
        asserterror Error('%1');
        Message(GetLastErrorText());
        asserterror Error('a\b');
        Message(GetLastErrorText());
        Level1(3);
    end;

    local procedure Works()
    begin
    end;

    local procedure Level1(N: Integer)
    begin
        if N > 0 then
            Level1(N - 1)
        else
            Error('Deep');
    end;
}
