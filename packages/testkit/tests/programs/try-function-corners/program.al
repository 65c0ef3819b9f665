table 60111 "Tc Row" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Tc Row";
        I: Integer;
        B: Boolean;
    begin
        B := TryBoth(false) and TryBoth(true);
        Message('%1', B);
        if TryBoth(true) or not TryBoth(false) then
            Message('either');
        Message('%1', TryCommit());
        R.Id := 2;
        R.Insert();
        Message('%1 %2', TryDuplicate(), GetLastErrorText());
        R.Id := 3;
        R.Insert();
        Message('%1', R.Count());
        asserterror Error('x');
        Message('%1', R.Count());
        Message('%1', TryAssert());
        Message('%1 %2', TryDeep(0), I);
        while not TryCount(I) do
            if I > 3 then
                break;
        Message('%1', I);
        case TryBoth(true) of
            true:
                Message('case');
        end;
        exit;
    end;

    [TryFunction]
    local procedure TryBoth(Ok: Boolean)
    begin
        if not Ok then
            Error('not ok');
    end;

    [TryFunction]
    local procedure TryCommit()
    var
        R: Record "Tc Row";
    begin
        R.Id := 1;
        R.Insert();
        Commit();
        Error('after commit');
    end;

    [TryFunction]
    local procedure TryDuplicate()
    var
        R: Record "Tc Row";
    begin
        R.Id := 2;
        R.Insert();
    end;

    [TryFunction]
    local procedure TryAssert()
    begin
        asserterror Error('inside');
    end;

    [TryFunction]
    local procedure TryDeep(N: Integer)
    begin
        if N = 50 then
            Error('deep');
        if not TryDeep(N + 1) then
            if N > 0 then
                Error('rethrown');
    end;

    [TryFunction]
    local procedure TryCount(var I: Integer)
    begin
        I += 1;
        Error('again');
    end;
}
