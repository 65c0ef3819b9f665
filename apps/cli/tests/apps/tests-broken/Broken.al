codeunit 60450 "Broken Tests"
{
    Subtype = Test;

    [Test]
    procedure X()
    begin
        Missing();
    end;
}
