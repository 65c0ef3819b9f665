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

codeunit 60444 "Order Odd Errors"
{
    Subtype = Test;

    [Test]
    procedure Recursion()
    begin
        Recursion();
    end;

    [Test]
    procedure "Escape & <Tag>"()
    var
        Escape: Text[1];
    begin
        Escape[1] := 27;
        Error('Red: %1[31m\"x"', Escape);
    end;
}
