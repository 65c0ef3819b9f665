table 61350 "Fv Setup"
{
    fields
    {
        field(1; Id; Integer) { }
        field(2; "Table ID"; Integer) { }
        field(3; "Table Caption"; Text[250]) { FieldClass = FlowField; CalcFormula = lookup(AllObjWithCaption."Object Caption" where("Object Type" = const(Table), "Object ID" = field("Table ID"))); }
        field(4; Exists; Boolean) { FieldClass = FlowField; CalcFormula = exist(AllObj where("Object Type" = const(Table), "Object ID" = field("Table ID"))); }
        field(5; "Any Company"; Integer) { FieldClass = FlowField; CalcFormula = count(AllObj where("Object Type" = const(Table), "Object ID" = const(61350))); }
        field(6; "Field No."; Integer) { }
        field(7; "Field Caption"; Text[80]) { FieldClass = FlowField; CalcFormula = lookup(Field."Field Caption" where(TableNo = field("Table ID"), "No." = field("Field No."))); }
    }
}
table 61351 "Fv Apple" { Caption = 'Apple'; fields { field(1; Id; Integer) { Caption = 'The Id'; } } }
table 61352 "Fv Pear" { Caption = 'Pear'; fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        Setup: Record "Fv Setup";
        I: Integer;
    begin
        for I := 1 to 5 do begin
            Setup.Id := I;
            Setup."Table ID" := 61349 + I;
            Setup."Field No." := 1;
            Setup.Insert();
        end;
        Setup.SetAutoCalcFields("Table Caption");
        Setup.SetFilter("Table Caption", '*e*');
        Show(Setup);
        Setup.SetFilter("Table Caption", '@APPLE|Pear');
        Show(Setup);
        Setup.SetFilter(Id, '>2');
        Show(Setup);
        Setup.Reset();
        Setup.SetRange(Exists, false);
        Show(Setup);
        Message('%1 %2', Setup.Count(), Setup.IsEmpty());
        Setup.SetRange(Exists, true);
        Message('%1', Setup.Count());
        Setup.SetFilter("Table Caption", 'Nothing');
        Message('%1 %2', Setup.Count(), Setup.IsEmpty());
        Setup.Reset();
        Setup.SetRange("Any Company", 1);
        Message('%1', Setup.Count());
        Setup.SetRange("Any Company", 0);
        Message('%1', Setup.Count());
        Setup.FilterGroup(-1);
        Setup.SetRange("Table Caption", 'Pear');
        Setup.SetRange(Id, 5);
        Setup.FilterGroup(0);
        Setup.SetRange("Any Company");
        Show(Setup);
        Setup.Reset();
        Setup.SetFilter("Table Caption", 'Apple');
        Setup.ModifyAll("Field No.", 7);
        Setup.DeleteAll();
        Setup.Reset();
        Message('%1', Setup.Count());

        // What takes several fields of the row says so.
        Setup.FindFirst();
        Setup.CalcFields("Field Caption");
        Message(Setup."Field Caption");
        Setup.SetRange("Field Caption", 'Id');
        asserterror Setup.FindFirst();
        Message(GetLastErrorText());
        Setup.Reset();
        Setup.SetCurrentKey("Table Caption");
        asserterror Setup.FindFirst();
        Message(GetLastErrorText());
    end;

    local procedure Show(var Setup: Record "Fv Setup")
    var
        Found: Text;
    begin
        if Setup.FindSet() then
            repeat
                Setup.CalcFields("Table Caption");
                Found += StrSubstNo('%1 %2; ', Setup.Id, Setup."Table Caption");
            until Setup.Next() = 0;
        Message(Found);
    end;
}
