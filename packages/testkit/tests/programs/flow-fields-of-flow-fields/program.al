table 62400 "Fo Header"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; "Last Text"; Text[30]) { FieldClass = FlowField; CalcFormula = lookup("Fo Line".Description where("Header No." = field("No."), "Line No." = field("Last Line No."))); }
        field(3; "Last Line No."; Integer) { FieldClass = FlowField; CalcFormula = max("Fo Line"."Line No." where("Header No." = field("No."))); }
        field(4; Namesakes; Integer) { FieldClass = FlowField; CalcFormula = count("Fo Line" where(Description = field("Last Text"))); }
        field(5; Round; Integer) { FieldClass = FlowField; CalcFormula = count("Fo Line" where("Line No." = field(Trip))); }
        field(7; Itself; Integer) { FieldClass = FlowField; CalcFormula = count("Fo Line" where("Line No." = field(Itself))); }
        field(6; Trip; Integer) { FieldClass = FlowField; CalcFormula = count("Fo Line" where("Line No." = field(Round))); }
    }
    keys { key(PK; "No.") { } }
}

table 62401 "Fo Line"
{
    fields
    {
        field(1; "Header No."; Code[20]) { }
        field(2; "Line No."; Integer) { }
        field(3; Description; Text[30]) { }
    }
    keys { key(PK; "Header No.", "Line No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Header: Record "Fo Header";
        Temp: Record "Fo Header" temporary;
        i: Integer;
    begin
        for i := 1 to 3 do begin
            Header."No." := 'H' + Format(i);
            Header.Insert();
            Temp := Header;
            Temp.Insert();
            Line(Header."No.", i, 'first');
            Line(Header."No.", i + 10, i = 2 ? 'second' : 'other');
        end;

        Header.Get('H2');
        Header.CalcFields("Last Text", "Last Line No.", Namesakes);
        Message('%1 %2 %3', Header."Last Line No.", Header."Last Text", Header.Namesakes);
        Commit();
        asserterror Header.CalcFields(Round);
        Message(GetLastErrorText());
        asserterror Header.CalcFields(Trip);
        Message(GetLastErrorText());
        asserterror Header.CalcFields(Itself);
        Message(GetLastErrorText());
        Header.SetRange(Itself, 1);
        asserterror Header.FindFirst();
        Message(GetLastErrorText());

        Clear(Header);
        Header.Get('H3');
        Header.CalcFields("Last Text");
        Message('of a value calculated for it: [%1], [%2]', Header."Last Text", Header."Last Line No.");

        Header.SetAutoCalcFields(Namesakes, "Last Text", "Last Line No.");
        Header.FindSet();
        repeat
            Message('%1 %2 %3 %4', Header."No.", Header."Last Line No.", Header."Last Text", Header.Namesakes);
        until Header.Next() = 0;

        Header.SetRange("Last Text", 'other');
        Temp.SetRange("Last Text", 'other');
        Message('%1 %2', Header.Count(), Temp.Count());
        Header.SetRange("Last Text");
        Temp.SetRange("Last Text");
        Header.SetCurrentKey("Last Text");
        Temp.SetCurrentKey("Last Text");
        Header.FindLast();
        Temp.FindLast();
        Message('%1 %2', Header."No.", Temp."No.");
    end;

    local procedure Line(HeaderNo: Code[20]; No: Integer; Description: Text[30])
    var
        NewLine: Record "Fo Line";
    begin
        NewLine."Header No." := HeaderNo;
        NewLine."Line No." := No;
        NewLine.Description := Description;
        NewLine.Insert();
    end;
}
