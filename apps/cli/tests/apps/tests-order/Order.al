codeunit 60442 "Order Second"
{
    Subtype = Test;

    [Test]
    procedure Zulu()
    begin
    end;

    [Test]
    procedure Alpha()
    begin
    end;
}

codeunit 60441 "Order First"
{
    Subtype = Test;

    [Test]
    procedure Forever()
    begin
        while true do;
    end;

    [Test]
    procedure "After Forever"()
    begin
    end;

    [Test]
    procedure Slow()
    begin
        Sleep(300);
    end;
}

codeunit 60443 "Order Broken Start"
{
    Subtype = Test;

    trigger OnRun()
    begin
        Error('OnRun fails');
    end;

    [Test]
    procedure Never()
    begin
    end;
}

codeunit 60440 "Not a Test"
{
    procedure Zulu()
    begin
    end;
}
