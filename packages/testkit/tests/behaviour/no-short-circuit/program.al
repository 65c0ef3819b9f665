codeunit 50100 Program
{
    trigger OnRun()
    var
        Numbers: array[3] of Integer;
        i: Integer;
    begin
        if No() and Yes() then;
        if Yes() or No() then;
        if No() xor Yes() then
            Message('xor');
        i := 4;
        asserterror
            if (i <= 3) and (Numbers[i] = 0) then
                Message('never');
        Message('%1', GetLastErrorText() <> '');
        if (i > 3) ? Yes() : No() then
            Message('the ternary evaluates the chosen branch alone');
    end;

    local procedure Yes(): Boolean
    begin
        Message('Yes() called');
        exit(true);
    end;

    local procedure No(): Boolean
    begin
        Message('No() called');
        exit(false);
    end;
}
