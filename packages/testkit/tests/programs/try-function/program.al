table 60015 "Try Item"
{
    fields { field(1; "No."; Code[10]) { } }
}

codeunit 50100 Program
{
    var
        Counter: Integer;

    trigger OnRun()
    var
        R: Record "Try Item";
        I: Integer;
        Ok: Boolean;
    begin
        Message('%1', Works());
        Ok := Fails(I);
        Message('%1 %2 %3 kept rows %4', Ok, I, GetLastErrorText(), R.Count());
        asserterror Fails(I);
        Message('%1 rows %2', GetLastErrorText(), R.Count());
        if not Works(Boom()) then
            Message('argument failed: %1', GetLastErrorText());
        Message('%1', PlainBoolean());
        ClearLastError();
        Message('<%1>', GetLastErrorText());
        Message('%1 %2', Nested(), GetLastErrorText());
        Message('%1', Counter);
    end;

    [TryFunction]
    local procedure Works()
    begin
        Counter += 1;
    end;

    [TryFunction]
    local procedure Works(X: Integer)
    begin
        Message('never');
    end;

    [TryFunction]
    local procedure Fails(var I: Integer)
    var
        R: Record "Try Item";
    begin
        I := 5;
        R."No." := 'KEPT';
        R.Insert();
        Error('failed with %1', I);
    end;

    [TryFunction]
    local procedure Nested()
    begin
        if not Fails(Counter) then
            Error('outer: %1', GetLastErrorText());
    end;

    local procedure Boom(): Integer
    begin
        Error('boom');
    end;

    local procedure PlainBoolean(): Boolean
    begin
    end;
}
