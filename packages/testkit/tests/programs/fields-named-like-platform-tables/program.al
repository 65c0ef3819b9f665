table 60190 "Named Entry"
{
    fields { field(1; "No."; Integer) { } field(2; Date; Date) { } field(3; User; Code[20]) { } field(4; Integer; Integer) { } field(5; Key; Code[10]) { } }
    keys { key(PK; "No.") { } }
}
table 60191 "Named Head"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Last; Date) { FieldClass = FlowField; CalcFormula = max("Named Entry".Date where(User = field("No."))); }
        field(3; Total; Integer) { FieldClass = FlowField; CalcFormula = sum("Named Entry".Integer where(User = field("No."))); }
        field(4; First; Code[10]) { FieldClass = FlowField; CalcFormula = lookup("Named Entry".Key where(User = field("No."))); }
        field(5; Chosen; Integer) { TableRelation = "Named Entry".Integer; }
        field(6; Number; Integer) { TableRelation = System.Utilities.Integer; }
        field(7; Numbers; Integer) { FieldClass = FlowField; CalcFormula = count(System.Utilities.Integer where(Number = filter(1 .. 5))); }
    }
    keys { key(PK; "No.") { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Entry: Record "Named Entry";
        Head: Record "Named Head";
    begin
        Add(1, 20260101D, 'ME', 5, 'A');
        Add(2, 20260301D, 'ME', 6, 'B');
        Add(3, 20260501D, 'YOU', 7, 'C');
        Head."No." := 'ME';
        Head.CalcFields(Last, Total, First, Numbers);
        Message('%1 %2 %3 %4', Head.Last, Head.Total, Head.First, Head.Numbers);
        Head.Validate(Chosen, 7);
        Head.Validate(Number, 12345);
        asserterror Head.Validate(Chosen, 8);
        Message(GetLastErrorText());
    end;

    local procedure Add(No: Integer; Day: Date; Who: Code[20]; Number: Integer; Letter: Code[10])
    var
        Entry: Record "Named Entry";
    begin
        Entry."No." := No;
        Entry.Date := Day;
        Entry.User := Who;
        Entry.Integer := Number;
        Entry.Key := Letter;
        Entry.Insert();
    end;
}
