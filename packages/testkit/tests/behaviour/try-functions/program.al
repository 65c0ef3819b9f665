codeunit 50100 Program
{
    trigger OnRun()
    var
        i: Integer;
        Ok: Boolean;
    begin
        Ok := Try(1, i);
        Message('%1 %2', Ok, i);
        Ok := Try(0, i);
        Message('%1 %2 %3', Ok, i, GetLastErrorText());
        if not Try(Argument(), i) then
            Message('an argument fails inside: %1', GetLastErrorText());
        asserterror Try(0, i);
        Message('as a statement: %1', GetLastErrorText());
        if Outer() then
            Message('not reached')
        else
            Message('outer: %1', GetLastErrorText());
        Message('%1', Plain());
        Error('at the end');
    end;

    [TryFunction]
    local procedure Try(n: Integer; var Result: Integer)
    begin
        Result := Result + 10;
        if n = 0 then
            Error('n is %1', n);
    end;

    [TryFunction]
    local procedure Outer()
    var
        i: Integer;
    begin
        if Try(0, i) then;
        Message('inner caught');
        Error('from outer');
    end;

    local procedure Argument(): Integer
    begin
        Error('argument');
    end;

    local procedure Plain(): Boolean
    begin
    end;
}
