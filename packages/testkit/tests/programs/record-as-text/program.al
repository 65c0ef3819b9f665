table 60050 "Text Row"
{
    Caption = 'Row of Text';
    fields { field(1; "No."; Code[10]) { } field(2; "Line No."; Integer) { } field(3; Amount; Decimal) { } }
    keys { key(PK; "No.", "Line No.") { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Text Row";
    begin
        Message('%1', R);
        R."No." := 'A';
        R."Line No." := 10000;
        Message('%1', R);
        Message(Format(R));
        Message('%1', StrSubstNo('<%1>', R));
        asserterror Error('Bad %1', R);
        Message(GetLastErrorText());
    end;
}
