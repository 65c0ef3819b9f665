table 60062 "Mk Row" { fields { field(1; Id; Integer) { } field(2; A; Integer) { } field(3; B; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Mk Row";
        I: Integer;
        T: Text;
    begin
        for I := 1 to 6 do begin
            R.Id := I;
            R.A := I mod 2;
            R.B := I mod 3;
            R.Insert();
        end;
        R.Get(2);
        R.Mark(true);
        R.Get(5);
        R.Mark(true);
        Message('%1', R.Mark());
        R.MarkedOnly(true);
        Message('%1 %2', R.Count(), List(R));
        R.ClearMarks();
        Message('%1', R.Count());
        R.Reset();
        R.SetRange(A, 1);
        R.FilterGroup(2);
        R.SetRange(B, 0, 1);
        Message('%1 %2 %3', R.FilterGroup(), R.GetFilters(), List(R));
        I := R.FilterGroup(0);
        Message('%1 %2', I, R.GetFilters());
        R.SetRange(A);
        Message(List(R));
        R.Reset();
        R.FilterGroup(-1);
        R.SetRange(A, 1);
        R.SetRange(B, 1);
        Message(List(R));
        R.Reset();
        Message('%1 %2', R.FilterGroup(), List(R));
        R.SetRange(Id, 3);
        Message('%1 %2', R.HasFilter(), R.GetRangeMin(Id));
    end;

    local procedure List(var R: Record "Mk Row") T: Text
    begin
        if R.FindSet() then
            repeat
                T += Format(R.Id);
            until R.Next() = 0;
    end;
}
