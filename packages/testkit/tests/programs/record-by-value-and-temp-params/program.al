table 60084 "Bv Row" { fields { field(1; Id; Integer) { } field(2; N; Text[10]) { } } }
codeunit 50100 Program
{
    var
        G: Record "Bv Row";

    trigger OnRun()
    var
        R: Record "Bv Row";
        T: Record "Bv Row" temporary;
        I: Integer;
    begin
        for I := 1 to 4 do begin
            R.Id := I;
            R.Insert();
            T.Id := I * 10;
            T.Insert();
        end;
        R.SetRange(Id, 2, 3);
        R.FindSet();
        Message('%1 at %2', Walk(R), R.Id);
        WalkVar(R);
        Message('at %1', R.Id);
        Message('%1 %2', CountTemp(T), T.Count());
        AddTemp(T);
        Message('%1', T.Count());
        G := R;
        G.N := 'global';
        Message('%1 %2', R.N, G.N);
        Both(R, R);
        Message('%1', R.N);
        Message('%1', ReturnsRecord(2).Id);
        ReturnsRecord(3).Delete();
        R.Reset();
        Message('%1', R.Count());
        Declared(T, T, R, R);
        Message('%1 %2', R.Count(), T.Count());
    end;

    // What a parameter is declared as decides, not what it gets.
    local procedure Declared(Plain: Record "Bv Row"; Held: Record "Bv Row" temporary; Stored: Record "Bv Row"; Kept: Record "Bv Row" temporary)
    begin
        Message('%1 %2 %3 %4', Plain.IsTemporary(), Held.IsTemporary(), Stored.IsTemporary(), Kept.IsTemporary());
        Message('%1 %2 %3', Plain.Count(), Held.Count(), Kept.Count());
        Plain.Id := 500;
        Plain.Insert();
        Kept.Id := 600;
        Kept.Insert();
        Kept.DeleteAll();
    end;

    local procedure Walk(X: Record "Bv Row") N: Integer
    begin
        repeat
            N += 1;
        until X.Next() = 0;
    end;

    local procedure WalkVar(var X: Record "Bv Row")
    begin
        if X.Next() = 0 then
            Message('never');
    end;

    local procedure CountTemp(X: Record "Bv Row" temporary): Integer
    begin
        X.Id := 99;
        X.Insert();
        exit(X.Count());
    end;

    local procedure AddTemp(var X: Record "Bv Row" temporary)
    begin
        X.Id := 77;
        X.Insert();
    end;

    local procedure Both(X: Record "Bv Row"; var Y: Record "Bv Row")
    begin
        Y.N := 'var';
        X.N := 'value';
    end;

    local procedure ReturnsRecord(Id: Integer) X: Record "Bv Row"
    begin
        X.Get(Id);
    end;
}
