codeunit 50100 Program
{
    var
        Calls: Text;

    trigger OnRun()
    var
        Values: array[3] of Integer;
        I: Integer;
    begin
        if Yes('a', false) and Yes('b', true) then
            Message('never');
        Message(Calls);
        Calls := '';
        if Yes('a', true) or Yes('b', true) then
            Message(Calls);
        Calls := '';
        if Yes('a', true) ? Yes('b', true) : Yes('c', true) then
            Message(Calls);
        Calls := '';
        case true of
            Yes('a', false), Yes('b', true), Yes('c', true):
                Message(Calls);
            Yes('d', true):
                Message('never');
        end;
        Calls := '';
        if Number('x', 3) in [Number('1', 1), Number('2', 2) .. Number('3', 5), Number('4', 3)] then
            Message(Calls);
        I := 4;
        asserterror
            if (I <= 3) and (Values[I] = 0) then
                Message('never');
        Message(GetLastErrorText());
    end;

    local procedure Yes(Name: Text; Result: Boolean): Boolean
    begin
        Calls += Name;
        exit(Result);
    end;

    local procedure Number(Name: Text; Result: Integer): Integer
    begin
        Calls += Name;
        exit(Result);
    end;
}
