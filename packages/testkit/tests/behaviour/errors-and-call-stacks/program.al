codeunit 50101 Worker
{
    SingleInstance = true;

    var
        Count: Integer;

    procedure Work(Fail: Boolean): Integer
    begin
        Count += 1;
        if Fail then
            Error('work %1 failed', Count);
        exit(Count);
    end;
}

codeunit 50102 Runner
{
    trigger OnRun()
    var
        Worker: Codeunit Worker;
    begin
        Worker.Work(true);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Worker: Codeunit Worker;
        Runner: Codeunit Runner;
    begin
        Message('%1', Worker.Work(false));
        if not Codeunit.Run(Codeunit::Runner) then
            Message(GetLastErrorText());
        if not Runner.Run() then
            Message('single instance keeps counting: %1', GetLastErrorText());
        asserterror Error('');
        Message('[%1]', GetLastErrorText());
        ClearLastError();
        asserterror NoError();
        Nested(2);
    end;

    local procedure NoError()
    begin
        asserterror Message('no error here');
    end;

    local procedure Nested(n: Integer)
    var
        Worker: Codeunit Worker;
    begin
        Message(GetLastErrorText());
        if n > 0 then
            Nested(n - 1);
        Worker.Work(
            true);
    end;
}
