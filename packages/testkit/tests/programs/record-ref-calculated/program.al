table 60166 "Rcalc Head"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Total; Decimal) { FieldClass = FlowField; CalcFormula = sum("Rcalc Line".Amount where("Head No." = field("No."), Day = field("Day Filter"))); }
        field(3; Lines; Integer) { FieldClass = FlowField; CalcFormula = count("Rcalc Line" where("Head No." = field("No."))); }
        field(4; "Day Filter"; Date) { FieldClass = FlowFilter; }
    }
    keys { key(PK; "No.") { } }
}
table 60167 "Rcalc Line"
{
    fields { field(1; "Head No."; Code[20]) { } field(2; "Line No."; Integer) { } field(3; Amount; Decimal) { } field(4; Day; Date) { } field(5; Note; Text[10]) { } }
    keys { key(PK; "Head No.", "Line No.") { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Head: Record "Rcalc Head";
        Line: Record "Rcalc Line";
        Ref: RecordRef;
        i: Integer;
    begin
        Head."No." := 'H';
        Head.Insert();
        for i := 1 to 4 do begin
            Line."Head No." := 'H';
            Line."Line No." := i;
            Line.Amount := i * 1.5;
            Line.Day := DMY2Date(i, 1, 2026);
            Line.Insert();
        end;
        Commit();

        Ref.Open(Database::"Rcalc Head");
        Ref.FindFirst();
        Message('%1 %2 %3', Ref.Field(2).Class, Ref.Field(4).Class, Ref.Field(2).Value);
        Ref.Field(2).CalcField();
        Message('%1', Ref.Field(2).Value);
        Ref.Field(4).SetRange(20260102D, 20260103D);
        Message('%1 %2', Ref.Field(2).CalcField(), Ref.Field(2).Value);
        Message('%1', Ref.Field(1).CalcField());
        asserterror Ref.Field(1).CalcField();
        Message('%1', StrPos(GetLastErrorText(), 'must be a FlowField') > 0);
        Ref.Field(3).SetRange(4);
        Message('%1', Ref.Count);
        Ref.Reset();
        Ref.SetAutoCalcFields(2, 3);
        Ref.FindFirst();
        Message('%1 %2', Ref.Field(2).Value, Ref.Field(3).Value);

        Ref.Close();
        Ref.Open(Database::"Rcalc Line");
        Ref.Field(2).SetFilter('>1');
        Ref.Field(3).CalcSum();
        Message('%1', Ref.Field(3).Value);
        Message('%1', Ref.Field(5).CalcSum());
    end;
}
