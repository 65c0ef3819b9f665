table 60501 "Initial Values"
{
    fields
    {
        field(1; Id; Integer) { InitValue = -3; }
        field(2; Day; Date) { InitValue = 20240131D; }
        field(3; Start; Time) { InitValue = 083000T; }
        field(4; Big; BigInteger) { InitValue = 5; }
        field(5; Factor; Decimal) { InitValue = -1.25; }
        field(6; Unit; Code[10]) { InitValue = 'pcs'; }
        field(7; Note; Text[10]) { InitValue = 'a"b'; }
        field(8; Status; Option) { OptionMembers = " ",Open,"On Hold"; InitValue = "On Hold"; }
        field(9; Active; Boolean) { InitValue = true; }
        field(10; Span; Duration) { InitValue = 60000; }
        field(11; Kind; Enum "Initial Kind") { InitValue = Second; }
    }
    keys { key(PK; Id) { } }
}

enum 60501 "Initial Kind"
{
    value(0; First) { }
    value(4; Second) { Caption = 'The second'; }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Initial: Record "Initial Values";
        Stored: Record "Initial Values";
    begin
        Show(Initial);
        Initial.Insert();
        Stored.SetRange(Day, 20240131D);
        Stored.SetRange(Start, 083000T);
        Stored.FindFirst();
        Show(Stored);
    end;

    local procedure Show(Value: Record "Initial Values")
    begin
        Message('%1 %2 %3 %4 %5 %6 %7', Value.Id, Value.Day, Value.Start, Value.Big, Value.Factor, Value.Unit, Value.Note);
        Message('%1 %2 %3 %4', Value.Status, Value.Active, Value.Span, Value.Kind);
    end;
}
