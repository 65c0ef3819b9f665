table 60041 "Var Row"
{
    fields { field(1; "No."; Code[10]) { } field(2; Qty; Integer) { } }
}
enum 60041 "Var Colour" { value(0; Red) { } value(1; Green) { } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        V: Variant;
        W: Variant;
        I: Integer;
        D: Decimal;
        T: Text;
        T3: Text[3];
        R: Record "Var Row";
        S: Record "Var Row";
        L: List of [Text];
        Dt: Date;
        O: Option A,B;
        G: Guid;
    begin
        Message('<%1>', V);
        V := 5;
        Message('%1 %2 %3', V.IsInteger, V.IsDecimal, V);
        V := 5.0;
        Message('%1 %2', V.IsInteger, V.IsDecimal);
        I := V;
        Message('%1', I);
        V := 'text';
        Message('%1 %2', V.IsText, V.IsCode);
        asserterror I := V;
        Message('%1', GetLastErrorText() <> '');
        asserterror T3 := V;
        Message(GetLastErrorText());
        T := V;
        Message(T);
        V := 20240101D;
        Message('%1 %2', V.IsDate(), V);
        R."No." := 'X';
        R.Qty := 3;
        V := R;
        R.Qty := 4;
        S := V;
        Message('%1 %2 %3', V.IsRecord(), S."No.", S.Qty);
        V := L;
        Message('%1', V.IsList());
        V := true;
        Message('%1 %2', V.IsBoolean(), V);
        W := V;
        V := 1;
        Message('%1 %2', W, V);
        Message('%1', V = 1);
        Show(1);
        Show('x');
        Show(1.5);
        Show(R."No.");
        Show(O::B);
        Show(Enum::"Var Colour"::Green);
        Show(G);
        Show(12L);
        Show('c'[1]);
        Clear(V);
        Message('<%1>', V);
        Change(V);
        Message('%1', V);
    end;

    local procedure Show(V: Variant)
    var
        Kind: Text;
    begin
        case true of
            V.IsInteger:
                Kind := 'integer';
            V.IsBigInteger:
                Kind := 'biginteger';
            V.IsText:
                Kind := 'text';
            V.IsCode:
                Kind := 'code';
            V.IsDecimal:
                Kind := 'decimal';
            V.IsOption:
                Kind := 'option';
            V.IsGuid:
                Kind := 'guid';
            V.IsChar:
                Kind := 'char';
        end;
        Message('%1 %2', Kind, V);
    end;

    local procedure Change(var V: Variant)
    begin
        V := 'changed';
    end;
}
