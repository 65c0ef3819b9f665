codeunit 50100 Program
{
    var
        Seen: Text;

    trigger OnRun()
    var
        i: Integer;
        Depth: Integer;
        Turns: Text;
    begin
        // After a call has come back, the frame is the caller's again, on the line of the call.
        Message('%1 %2', Twice(2), Here());
        Message('%1', Here() = Here());
        for i := First() to Twice(Last()) do
            Turns += Format(i);
        Message('%1 %2', Turns, Here());

        Message('%1', InTheMiddle(5));
        Message('%1', Here());

        // Errors of different depths, caught at different depths.
        asserterror Fall(3);
        Message('%1 %2', GetLastErrorText(), GetLastErrorCallStack());
        Message('%1', Here());
        Message('%1', Nested(3));
        Message('%1', TryInside(3));
        Message('%1', Here());

        Grow(Depth, 40);
        Message('%1', Depth);

        asserterror Endless(0);
        Message('%1', GetLastErrorText());
        Message('%1', Here());
        Message('%1', Down(990));

        Message('%1', Divide(Twice(0)));
    end;

    local procedure Here(): Text
    var
        Frames: List of [Text];
        Frame: Text;
        Result: Text;
    begin
        Frames := SessionInformation.Callstack().Split('\');
        foreach Frame in Frames do
            Result += CopyStr(Frame, StrPos(Frame, ').') + 2, StrPos(Frame, ' - ') - StrPos(Frame, ').') - 2) + ';';
        exit(Result);
    end;

    local procedure Twice(n: Integer): Integer
    begin
        exit(n * 2);
    end;

    local procedure First(): Integer
    begin
        exit(1);
    end;

    local procedure Last(): Integer
    begin
        exit(Twice(1) + First());
    end;

    local procedure InTheMiddle(n: Integer) Result: Text
    var
        i: Integer;
    begin
        repeat
            i += 1;
            if Twice(i) > n then begin
                Result := Format(i);
                if i > 2 then
                    exit(Result + Here());
            end;
        until i > 10;
        Result := 'not here';
    end;

    local procedure Fall(n: Integer)
    begin
        if n = 0 then
            Error('at the bottom');
        Fall(n - 1);
    end;

    local procedure Nested(n: Integer): Text
    begin
        if n = 0 then begin
            asserterror Fall(1);
            exit(Here());
        end;
        asserterror Fall(n);
        exit(Nested(n - 1) + Format(n));
    end;

    local procedure TryInside(n: Integer): Text
    begin
        if n = 0 then
            exit(Here());
        if TryFall(n) then
            exit('no error');
        exit(TryInside(n - 1) + Here());
    end;

    [TryFunction]
    local procedure TryFall(n: Integer)
    begin
        Fall(n);
    end;

    local procedure Grow(var Depth: Integer; n: Integer)
    begin
        Depth += 1;
        if n = 0 then
            exit;
        Grow(Depth, n - 1);
        Depth += 1;
    end;

    local procedure Endless(n: Integer)
    begin
        Endless(n + 1);
    end;

    local procedure Down(n: Integer): Integer
    begin
        if n = 0 then
            exit(0);
        exit(1 + Down(n - 1));
    end;

    local procedure Divide(n: Integer): Integer
    begin
        exit(Twice(21) div
            n);
    end;
}
