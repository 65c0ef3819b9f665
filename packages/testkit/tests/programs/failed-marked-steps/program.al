table 61420 "Fm Row"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[20]) { } field(3; Other; Text[20]) { } }
    keys { key(PK; Id) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Fm Row";
        Temp: Record "Fm Row" temporary;
        Listed: Record "Fm Row";
        I: Integer;
    begin
        for I := 1 to 5 do begin
            Row.Id := I;
            Row.Name := 'name ' + Format(I);
            Row.Other := 'other ' + Format(I);
            Row.Insert();
            Temp := Row;
            Temp.Insert();
        end;
        Ask(Row);
        Ask(Temp);

        // What was left out is loaded of the row that the variable stands on.
        Listed.SetLoadFields(Name);
        Mark(Listed);
        Listed.FindLast();
        Message('%1', Listed.Next());
        Message('%1 %2 %3', Listed.Id, Listed.Name, Listed.Other);
        Listed.FindFirst();
        Message('%1', Listed.Next(-1));
        Listed.Name := 'changed';
        Listed.Modify();
        Row.Get(2);
        Message('%1 %2 %3', Row.Id, Row.Name, Row.Other);
        Listed.FindSet();
        repeat
        until Listed.Next() = 0;
        Message('%1 %2 %3', Listed.Id, Listed.Name, Listed.Other);
        Message('%1 %2', Listed.Next(-1), Listed.Id);
    end;

    local procedure Mark(var Row: Record "Fm Row")
    begin
        Row.Reset();
        Row.Get(4);
        Row.Mark(true);
        Row.Get(2);
        Row.Mark(true);
        Row.MarkedOnly(true);
    end;

    local procedure Ask(var Row: Record "Fm Row")
    begin
        Mark(Row);
        Row.FindSet();
        repeat
        until Row.Next() = 0;
        Message('%1 %2', Row.Id, Row.Other);
        Row.FindLast();
        Message('%1, %2 %3', Row.Next(), Row.Id, Row.Other);
        Message('%1, %2 %3', Row.Next(2), Row.Id, Row.Other);
        Message('%1, %2 %3', Row.Next(-3), Row.Id, Row.Other);
        Message('%1, %2 %3', Row.Next(-1), Row.Id, Row.Other);
        Message('%1, %2 %3', Row.Find('<'), Row.Id, Row.Other);
        Row.ClearMarks();
        Row.Id := 3;
        Row.Mark(true);
        Row.SetFilter(Id, '<>3');
        Row.Id := 9;
        Message('%1, %2', Row.FindFirst(), Row.Id);
        Message('%1, %2', Row.FindLast(), Row.Id);
        Message('%1, %2', Row.FindSet(), Row.Id);
    end;
}
