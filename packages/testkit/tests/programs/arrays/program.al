codeunit 50100 Program
{
    var
        G: array[2, 3] of Integer;

    trigger OnRun()
    var
        A: array[3] of Text[10];
        B: array[3] of Text[10];
        M: array[2, 3] of Integer;
        I: Integer;
        J: Integer;
        R: array[5] of Decimal;
        S: array[2] of Decimal;
    begin
        A[1] := 'one';
        A[3] := 'three';
        B := A;
        B[1] := 'changed';
        Message('%1 %2', A[1], B[1]);
        ByValue(A);
        Message(A[1]);
        ByRef(A);
        Message(A[1]);
        Message('%1 %2 %3 %4', ArrayLen(A), ArrayLen(M), ArrayLen(M, 1), ArrayLen(M, 2));
        I := CompressArray(A);
        Message('%1 <%2> <%3> <%4>', I, A[1], A[2], A[3]);
        asserterror A[4] := 'x';
        Message(GetLastErrorText());
        I := 0;
        asserterror A[I] := 'x';
        Message(GetLastErrorText());
        for I := 1 to 2 do
            for J := 1 to 3 do
                M[I, J] := I * 10 + J;
        Message('%1 %2', M[1, 3], M[2, 1]);
        asserterror M[1, 4] := 0;
        Message(GetLastErrorText());
        G := M;
        Clear(M);
        Message('%1 %2', G[2, 3], M[2, 3]);
        Bump(G[2, 3]);
        Message('%1', G[2, 3]);
        for I := 1 to 5 do
            R[I] := I;
        CopyArray(S, R, 4);
        Message('%1 %2', S[1], S[2]);
        CopyArray(S, R, 1, 2);
        Message('%1 %2', S[1], S[2]);
        asserterror CopyArray(R, S, 1, 2);
        Message(GetLastErrorText());
    end;

    local procedure ByValue(X: array[3] of Text[10])
    begin
        X[1] := 'lost';
    end;

    local procedure ByRef(var X: array[3] of Text[10])
    begin
        X[1] := 'kept';
    end;

    local procedure Bump(var I: Integer)
    begin
        I += 1;
    end;
}
