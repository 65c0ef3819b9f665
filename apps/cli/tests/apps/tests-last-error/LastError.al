codeunit 60490 "Last Error"
{
    Subtype = Test;

    [Test]
    procedure Traps()
    begin
        asserterror Error('trapped');
    end;

    [Test]
    procedure AfterATrappedError()
    begin
        MustHaveNone();
    end;

    [Test]
    procedure Fails()
    begin
        Error('failed');
    end;

    [Test]
    procedure AfterAFailure()
    begin
        MustHaveNone();
        asserterror Error('left to the next codeunit');
    end;

    procedure MustHaveNone()
    begin
        if GetLastErrorText() + GetLastErrorCode() + GetLastErrorCallStack() <> '' then
            Error('Left behind: %1', GetLastErrorText());
    end;
}

codeunit 60491 "Last Error Elsewhere"
{
    Subtype = Test;

    [Test]
    procedure InTheNextCodeunit()
    var
        LastError: Codeunit "Last Error";
    begin
        LastError.MustHaveNone();
    end;
}
