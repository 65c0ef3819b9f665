table 60001 "Var Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[8]) { }
        field(3; Qty; Integer) { }
        field(4; Amount; Decimal) { }
    }
}

codeunit 50100 Program
{
    var
        GlobalI: Integer;
        GlobalT: Text[8];

    trigger OnRun()
    var
        LocalI: Integer;
        LocalT: Text[4];
        LocalC: Code[10];
        A: array[2] of Integer;
        Item: Record "Var Item";
        Items: array[2] of Record "Var Item";
        D: Decimal;
        B: Boolean;
    begin
        Add(LocalI, 5);
        Add(GlobalI, 6);
        Add(A[2], 7);
        Add(Item.Qty, 8);
        Add(Items[2].Qty, 9);
        Message('%1 %2 %3 %4 %5', LocalI, GlobalI, A[2], Item.Qty, Items[2].Qty);
        Append(LocalT, 'ab');
        Append(GlobalT, 'cd');
        Append(Item.Name, 'ef');
        Append(LocalC, 'gh');
        Message('%1 %2 %3 %4', LocalT, GlobalT, Item.Name, LocalC);
        asserterror Append(LocalT, 'too long');
        Message('%1: %2', LocalT, GetLastErrorText());
        asserterror Append(Item.Name, 'too long');
        Message('%1', Item.Name);
        Swap(LocalI, GlobalI);
        Message('%1 %2', LocalI, GlobalI);
        Swap(A[1], A[2]);
        Message('%1 %2', A[1], A[2]);
        Alias(GlobalI);
        Message('%1', GlobalI);
        Both(LocalI, LocalI);
        Message('%1', LocalI);
        Fill(Item);
        Message('%1 %2', Item."No.", Item.Qty);
        Fill(Items[1]);
        Message('%1', Items[1]."No.");
        Item.Qty := 3;
        Many(Item.Qty, D, B, LocalT, A);
        Message('%1 %2 %3 %4 %5', Item.Qty, D, B, LocalT, A[1]);
        Deep(LocalI, 3);
        Message('%1', LocalI);
        asserterror ChangeThenFail(LocalI);
        Message('%1', LocalI);
    end;

    local procedure Add(var I: Integer; By: Integer)
    begin
        I += By;
    end;

    local procedure Append(var T: Text; What: Text)
    begin
        T += What;
    end;

    local procedure Swap(var X: Integer; var Y: Integer)
    var
        Z: Integer;
    begin
        Z := X;
        X := Y;
        Y := Z;
    end;

    local procedure Alias(var I: Integer)
    begin
        I := 100;
        GlobalI += 1;
        I += 1;
    end;

    local procedure Both(var X: Integer; var Y: Integer)
    begin
        X := 1;
        Y += 1;
        X += 1;
    end;

    local procedure Fill(var Item: Record "Var Item")
    begin
        Item."No." := 'x1';
        Item.Qty := 42;
    end;

    local procedure Many(var I: Integer; var D: Decimal; var B: Boolean; var T: Text[4]; var A: array[2] of Integer)
    begin
        I *= 2;
        D := I / 4;
        B := not B;
        T := 'done';
        A[1] := -1;
    end;

    local procedure Deep(var I: Integer; Levels: Integer)
    begin
        I += 1;
        if Levels > 0 then
            Deep(I, Levels - 1);
    end;

    local procedure ChangeThenFail(var I: Integer)
    begin
        I := 77;
        Error('after the change');
    end;
}
