table 60506 "Property Row"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Mark; Boolean) { }
    }
    keys { key(PK; "No.") { } }

    procedure Narrow()
    begin
        FilterGroup := 2;
        SetRange("No.", 2, 4);
        FilterGroup := 0;
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Property Row";
        Number: Integer;
    begin
        for Number := 1 to 5 do begin
            Row."No." := Number;
            Row.Insert();
        end;
        Row.Narrow();
        Row.Ascending := false;
        Row.FindFirst();
        Message('%1 %2 %3', Row.Count(), Row."No.", Row.GetFilters());
        // A field of that name is a field.
        Row.Mark := true;
        Message('%1 %2', Row.Mark, Row.Mark());
        Row.Mark(true);
        Row.MarkedOnly := true;
        Message('%1', Row.Count());
        Row.ReadIsolation := IsolationLevel::ReadCommitted;
        WorkDate := 20240131D;
        WorkDate := CalcDate('<1M>', WorkDate);
        Message('%1', WorkDate());
        Row.DeleteAll();
    end;
}
