codeunit 60495 "Nested Inner"
{
    Subtype = Test;

    trigger OnRun()
    begin
        Runs += 1;
    end;

    [Test]
    procedure RunsByItself()
    begin
        if GetRuns() <> 1 then
            Error('OnRun ran %1 times', GetRuns());
    end;

    procedure GetRuns(): Integer
    begin
        exit(Runs);
    end;

    var
        Runs: Integer;
}

codeunit 60496 "Nested Outer"
{
    Subtype = Test;

    [Test]
    procedure NestedRun()
    begin
        Codeunit.Run(Codeunit::"Nested Inner");
    end;

    [Test]
    procedure NestedRunWhoseResultIsAskedFor()
    var
        Ran: Boolean;
    begin
        Ran := true;
        asserterror Ran := Codeunit.Run(Codeunit::"Nested Inner");
        if not Ran then
            Error('Answered false');
    end;

    [Test]
    procedure NestedRunOfAnInstance()
    var
        Inner: Codeunit "Nested Inner";
    begin
        asserterror Inner.Run();
        if Inner.GetRuns() <> 0 then
            Error('OnRun ran');
    end;

    [Test]
    procedure OtherCodeunitsRun()
    begin
        if not Codeunit.Run(Codeunit::"Nested Plain") then
            Error(GetLastErrorText());
    end;
}

codeunit 60497 "Nested Plain"
{
}
