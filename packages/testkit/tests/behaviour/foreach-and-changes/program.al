codeunit 50100 Program
{
    trigger OnRun()
    var
        Numbers: List of [Integer];
        Words: List of [Text];
        Amounts: List of [Decimal];
        Totals: Dictionary of [Code[10], Integer];
        Word: Text;
        Key: Code[10];
        Number: Integer;
        Amount: Decimal;
        Letter: Char;
        Result: Text;
    begin
        Fill(Numbers, 5);
        foreach Number in Numbers do
            if Number mod 2 = 1 then
                continue
            else
                Result += Format(Number);
        Message('%1 %2', Result, Number);

        // What follows the change decides: nothing is wrong until the next element is asked for.
        foreach Number in Numbers do begin
            Numbers.Add(6);
            break;
        end;
        Message('%1', Numbers.Count());
        foreach Number in Numbers do begin
            Number := 100;
            Clear(Numbers);
        end;
        Message('%1 %2', Number, Numbers.Count());
        Fill(Numbers, 3);
        asserterror
            foreach Number in Numbers do
                Numbers.Add(Number);
        Message('%1 %2', GetLastErrorText(), Numbers.Count());
        asserterror ChangeInLoop(Numbers, 'set');
        Message('%1', GetLastErrorText());
        asserterror ChangeInLoop(Numbers, 'remove and add');
        Message('%1', GetLastErrorText());
        asserterror ChangeInLoop(Numbers, 'through a procedure');
        Message('%1', GetLastErrorText());
        ChangeInLoop(Numbers, 'another list');

        Message('%1 %2', FirstOver(Numbers, 2), FirstOver(Numbers, 99));

        Words := 'c,a,b'.Split(',');
        Result := '';
        foreach Word in Words do
            foreach Letter in Word + 'x' do begin
                if Letter = 'x' then
                    break;
                Result += Letter;
            end;
        Message('%1', Result);

        Amounts.Add(0.5);
        Amounts.Add(2);
        foreach Amount in Amounts do
            Amount += 1;
        Message('%1', Amount);

        Totals.Add('B', 2);
        Totals.Add('A', 1);
        Result := '';
        foreach Key in Totals.Keys() do begin
            Totals.Set(Key, Totals.Get(Key) * 10);
            Totals.Remove('none');
            Totals.Set(Key + 'X', 0);
            Result += Key + Format(Totals.Get(Key)) + ' ';
        end;
        Message('%1%2', Result, Totals.Count());
        Message('%1 %2 %3', Words.IndexOf('b'), Words.Contains('B'), Words.LastIndexOf('z'));
        Message('%1 %2', Amounts.Contains(2.00), Amounts.IndexOf(0.50));

        ChangeInLoop(Numbers, 'set');
    end;

    local procedure Fill(var Numbers: List of [Integer]; Count: Integer)
    var
        i: Integer;
    begin
        Clear(Numbers);
        for i := 1 to Count do
            Numbers.Add(i);
    end;

    local procedure ChangeInLoop(Numbers: List of [Integer]; How: Text)
    var
        Other: List of [Integer];
        Number: Integer;
    begin
        foreach Number in Numbers do
            case How of
                'set':
                    Numbers.Set(1, Number);
                'remove and add':
                    begin
                        Numbers.RemoveAt(1);
                        Numbers.Add(9);
                    end;
                'through a procedure':
                    Change(Numbers);
                'another list':
                    Other.Add(Number);
            end;
        Message('%1', Other.Count());
    end;

    local procedure Change(Numbers: List of [Integer])
    begin
        Numbers.Reverse();
    end;

    local procedure FirstOver(Numbers: List of [Integer]; Limit: Integer) Found: Text
    var
        Number: Integer;
    begin
        Found := 'none';
        foreach Number in Numbers do
            if Number > Limit then
                exit(Format(Number));
    end;
}
