codeunit 50100 Program
{
    var
        Depth: Integer;

    trigger OnRun()
    begin
        Message('%1', Down(900));
        Depth := 0;
        asserterror Forever();
        Message('%1', GetLastErrorText());
        Message('%1', (Depth >= 990) and (Depth <= 5000));
        Message('%1', Down(900));
        Depth := 0;
        if not TryForever() then
            Message('trapped');
        Message('%1', Down(10));
        Mutual(1);
    end;

    local procedure Down(N: Integer): Integer
    begin
        if N = 0 then
            exit(0);
        exit(1 + Down(N - 1));
    end;

    local procedure Forever()
    begin
        Depth += 1;
        Forever();
    end;

    [TryFunction]
    local procedure TryForever()
    begin
        Forever();
    end;

    local procedure Mutual(N: Integer)
    begin
        if N = 2 then
            Error('in %1', N);
        Other(N + 1);
    end;

    local procedure Other(N: Integer)
    begin
        Mutual(N);
    end;
}
