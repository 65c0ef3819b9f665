table 61426 "Fg Row"
{
    fields { field(1; Id; Integer) { } field(2; "Date Filter"; Date) { FieldClass = FlowFilter; } }
    keys { key(PK; Id) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Fg Row";
        Temp: Record "Fg Row" temporary;
        I: Integer;
    begin
        for I := 1 to 3 do begin
            Row.Id := I;
            Row.Insert();
            Temp := Row;
            Temp.Insert();
        end;
        Ask(Row);
        Ask(Temp);
    end;

    // FlowFilters leave no row out, and let none in.
    local procedure Ask(var Row: Record "Fg Row")
    begin
        Row.FilterGroup(-1);
        Row.SetRange("Date Filter", 20260101D);
        Message('%1 %2', Row.Count(), Row.IsEmpty());
        Row.SetRange(Id, 2);
        Message('%1 %2 %3', Row.Count(), Row.FindSet(), Row.Id);
        Message('%1', Row.Next());
        Row.SetRange(Id, 4);
        Message('%1 %2', Row.Count(), Row.FindFirst());
        Row.SetRange(Id);
        Row.FilterGroup(0);
        Row.DeleteAll();
        Message('%1', Row.Count());
    end;
}
