codeunit 50100 Program
{
    var
        Log: Text;

    trigger OnRun()
    var
        A: array[3] of Integer;
        I: Integer;
        L: List of [Integer];
        J: Integer;
    begin
        Three(N(1), N(2), N(3));
        Message(Log);
        Log := '';
        I := N(1) + N(2) * N(3);
        Message('%1 %2', Log, I);
        Log := '';
        A[N(2)] := N(3);
        Message('%1 %2', Log, A[2]);
        Log := '';
        for I := N(1) to N(3) do
            Log += '.';
        Message(Log);
        Log := '';
        foreach J in MakeList() do
            Log += Format(J);
        Message(Log);
        Log := '';
        while N(I) < 5 do
            I += 1;
        Message(Log);
        I := 1;
        I := Inc(I) + I;
        Message('%1', I);
        I := 1;
        Two(Inc(I), I);
        I := 1;
        Two(I, Inc(I));
    end;

    local procedure N(I: Integer): Integer
    begin
        Log += Format(I);
        exit(I);
    end;

    local procedure Three(A: Integer; B: Integer; C: Integer)
    begin
        Log += 'x';
    end;

    local procedure Two(A: Integer; B: Integer)
    begin
        Message('%1 %2', A, B);
    end;

    local procedure Inc(var I: Integer): Integer
    begin
        I += 1;
        exit(I);
    end;

    local procedure MakeList() L: List of [Integer]
    begin
        Log += 'm';
        L.Add(7);
        L.Add(8);
    end;
}
