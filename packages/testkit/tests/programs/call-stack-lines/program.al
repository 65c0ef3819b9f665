codeunit 50100 Program
{
    var
        Zero: Integer;

    trigger OnRun()
    var
        I: Integer;
    begin
        for I := 1 to 10 do begin
            asserterror Fail(I);
            Message('%1: %2', I, GetLastErrorCallStack());
        end;
    end;

    local procedure Fail(N: Integer)
    var
        A: array[2] of Integer;
        L: List of [Integer];
        J: Integer;
    begin
        case N of
            1:
                A[Divide(1)] := 1;
            2:
                if (N = 2) and
                   (Divide(N) = 1)
                then
                    exit;
            3:
                while A[J + 1] = 0 do
                    J += 1;
            4:
                repeat
                    J += 1;
                until A[J] = 1;
            5:
                begin
                    J := 1;
                    J := J div
                        Zero;
                end;
            6:
                for J := L.Get(1) to 3 do
                    L.Add(J);
            7:
                foreach J in L.GetRange(1, 5) do
                    A[1] += J;
            8, 9:
                begin
                    J := 5;
                    J := Plain(
                        Plain(N));
                end;
            Divide(10):
                exit;
        end;
    end;

    local procedure Divide(X: Integer): Integer
    begin
        exit(X div Zero);
    end;

    local procedure Plain(X: Integer): Integer
    begin
        if X = 8 then
            exit(9);
        exit(X div (X - 9));
    end;
}
