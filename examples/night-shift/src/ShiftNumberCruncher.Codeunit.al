/// <summary>Counts prime numbers: nothing but arithmetic, no database, no sleep.</summary>
codeunit 50204 "Shift Number Cruncher"
{
    trigger OnRun()
    var
        Candidate: Integer;
    begin
        repeat
            PrimesFound := 0;
            for Candidate := 2 to 2000000 do
                if IsPrime(Candidate) then
                    PrimesFound += 1;
        until false;
    end;

    local procedure IsPrime(Candidate: Integer): Boolean
    var
        Divisor: Integer;
    begin
        if Candidate < 4 then
            exit(true);
        if Candidate mod 2 = 0 then
            exit(false);
        Divisor := 3;
        while Divisor * Divisor <= Candidate do begin
            if Candidate mod Divisor = 0 then
                exit(false);
            Divisor += 2;
        end;
        exit(true);
    end;

    var
        PrimesFound: Integer;
}
