codeunit 50101 "Math Lib"
{
    procedure Max(A: Integer; B: Integer): Integer
    begin
        if A > B then
            exit(A);
        exit(B);
    end;

    procedure Max(A: Decimal; B: Decimal): Decimal
    begin
        if A > B then
            exit(A);
        exit(B);
    end;

    procedure Max(A: Text; B: Text): Text
    begin
        if A > B then
            exit(A);
        exit(B);
    end;

    internal procedure Hidden(): Text
    begin
        exit('internal');
    end;

    procedure Apply(var X: Integer; By: Integer) Changed: Boolean
    begin
        Changed := By <> 0;
        X += By;
    end;

    procedure Minmax(A: Integer; B: Integer; var Lo: Integer; var Hi: Integer)
    begin
        Lo := A;
        Hi := Max(A, B);
        if B < A then
            Lo := B;
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        M: Codeunit "Math Lib";
        X: Integer;
        Lo: Integer;
        Hi: Integer;
    begin
        Message('%1 %2 %3', M.Max(1, 2), M.Max(1.5, 1), M.Max('b', 'a'));
        Message('%1 %2', M.Hidden(), M.Max(M.Max(3, 9), M.Max(4, 2)));
        X := 5;
        Message('%1 %2 %3', M.Apply(X, 3), X, M.Apply(X, 0));
        M.Minmax(9, 4, Lo, Hi);
        Message('%1 %2', Lo, Hi);
        M.Minmax(Lo, Hi, Hi, Lo);
        Message('%1 %2', Lo, Hi);
        if M.Apply(X, 1) and M.Apply(X, 1) then
            Message('%1', X);
        Message('%1', M.Max(2, 3L));
    end;
}
