table 60055 "Arr Row" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        A: array[2] of Record "Arr Row";
        B: array[2] of Record "Arr Row";
        R: Record "Arr Row";
    begin
        A[1].Id := 1;
        A[2].Id := 2;
        B := A;
        B[1].Id := 10;
        Message('%1 %2', A[1].Id, B[1].Id);
        CopyArray(B, A, 1);
        B[1].Id := 20;
        Message('%1 %2', A[1].Id, B[1].Id);
        R := A[2];
        R.Id := 30;
        A[1] := R;
        R.Id := 40;
        Message('%1 %2', A[1].Id, A[2].Id);
        ByValue(A, A[1]);
        Message('%1', A[1].Id);
        ByVar(A[1]);
        Message('%1', A[1].Id);
        Clear(A);
        Message('%1 %2', A[1].Id, A[2].Id);
    end;

    local procedure ByValue(X: array[2] of Record "Arr Row"; Y: Record "Arr Row")
    begin
        X[1].Id := 99;
        Y.Id := 98;
    end;

    local procedure ByVar(var Y: Record "Arr Row")
    begin
        Y.Id := 97;
    end;
}
