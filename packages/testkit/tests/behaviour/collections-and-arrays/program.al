codeunit 50100 Program
{
    trigger OnRun()
    var
        Numbers: List of [Integer];
        Ages: Dictionary of [Text, Integer];
        Nested: Dictionary of [Code[10], List of [Integer]];
        Grid: array[2, 3] of Integer;
        Copy: array[2, 3] of Integer;
        Key: Text;
        i: Integer;
        j: Integer;
    begin
        Numbers.Add(3);
        Numbers.Add(1);
        Numbers.Insert(1, 7);
        Message('%1 %2 %3', Numbers.Count(), Numbers.Get(1), Numbers.IndexOf(1));
        asserterror i := Numbers.Get(4);
        if Numbers.Get(2, i) then
            Message('%1', i);
        if not Numbers.Get(9, i) then
            Message('no ninth, %1 stays', i);
        Ages.Add('b', 2);
        Ages.Add('a', 1);
        asserterror Ages.Add('b', 3);
        Message(GetLastErrorText());
        foreach Key in Ages.Keys() do
            Message('%1=%2', Key, Ages.Get(Key));
        if not Ages.Get('B', i) then
            Message('keys are case-sensitive');
        Nested.Add('x', Numbers);
        Nested.Get('X').Add(9);
        Message('%1', Numbers.Count());
        for i := 1 to 2 do
            for j := 1 to 3 do
                Grid[i, j] := i * 10 + j;
        Copy := Grid;
        Copy[2, 3] := 0;
        Message('%1 %2 %3', Grid[2, 3], ArrayLen(Grid), ArrayLen(Grid, 2));
        asserterror Grid[3, 1] := 1;
        Clear(Grid);
        Message('%1', Grid[1, 1]);
    end;
}
