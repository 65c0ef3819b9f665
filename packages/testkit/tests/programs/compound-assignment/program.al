codeunit 50100 Program
{
    var
        Calls: Integer;

    trigger OnRun()
    var
        A: array[3] of Integer;
        L: List of [Integer];
        T: Text[5];
        C: Code[5];
        D: Date;
    begin
        A[Index()] += 10;
        A[Index()] += 5;
        A[2] -= 1;
        A[3] *= 2;
        Message('%1 %2 %3 calls %4', A[1], A[2], A[3], Calls);
        T := 'ab';
        T += 'cd';
        asserterror T += 'ef';
        Message('%1: %2', T, GetLastErrorText());
        C := 'ab';
        C += 'cd ';
        Message('<%1>', C);
        D := 20240228D;
        D += 2;
        Message('%1', D);
        D -= 1;
        Message('%1', D);
        A[1] /= 4;
        Message('%1', A[1]);
    end;

    local procedure Index(): Integer
    begin
        Calls += 1;
        exit(Calls);
    end;
}
