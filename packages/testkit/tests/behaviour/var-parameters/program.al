table 50100 Item
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Description; Text[8]) { }
        field(3; Price; Decimal) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    var
        Global: Integer;

    trigger OnRun()
    var
        Item: Record Item temporary;
        Copy: Record Item temporary;
        Numbers: array[2] of Integer;
        Names: List of [Text];
        Other: List of [Text];
        i: Integer;
        t: Text[5];
    begin
        Change(i);
        Change(Global);
        Change(Numbers[2]);
        Message('%1 %2 %3 %4', i, Global, Numbers[1], Numbers[2]);
        Longer(Item.Description);
        Message(Item.Description);
        asserterror Longer(t);
        Message('[%1] %2', t, GetLastErrorText());
        ChangePrice(Item.Price);
        ChangePrice(Item.Price);
        Message('%1', Item.Price);
        Item."No." := 'A';
        ByValue(Item, Numbers, i);
        Message('%1 %2 %3', Item."No.", Numbers[1], i);
        ByReference(Item, Numbers);
        Message('%1 %2', Item."No.", Numbers[1]);
        Copy := Item;
        Copy."No." := 'C';
        Message('%1', Item."No.");
        Other := Names;
        Add(Names);
        Message('a list is shared: %1', Other.Count());
        Replace(Names);
        Message('%1 %2', Names.Count(), Other.Count());
    end;

    local procedure Change(var Value: Integer)
    begin
        Value := Value + 7;
    end;

    local procedure ChangePrice(var Value: Decimal)
    begin
        Value += 1.25;
    end;

    local procedure Longer(var Value: Text)
    begin
        Value := 'too long';
    end;

    local procedure ByValue(Item: Record Item; Numbers: array[2] of Integer; i: Integer)
    begin
        Item."No." := 'B';
        Numbers[1] := 99;
        i := 99;
        Change(i);
        Message('inside %1 %2 %3', Item."No.", Numbers[1], i);
    end;

    local procedure ByReference(var Item: Record Item; var Numbers: array[2] of Integer)
    begin
        Item."No." := 'B';
        Numbers[1] := 99;
    end;

    local procedure Add(Names: List of [Text])
    begin
        Names.Add('x');
    end;

    local procedure Replace(var Names: List of [Text])
    var
        Empty: List of [Text];
    begin
        Names := Empty;
    end;
}
