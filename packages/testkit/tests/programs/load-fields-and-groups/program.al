table 61240 "Lf Row"
{
    fields { field(1; Id; Integer) { } field(2; A; Integer) { } field(3; B; Text[20]) { } field(4; C; Code[20]) { } }
    keys { key(PK; Id) { } }
}
table 61241 "Lf Other" { fields { field(1; "No."; Code[20]) { } field(2; Number; Decimal) { } field(3; Kind; Option) { OptionMembers = X,Y; } field(4; Kind2; Option) { OptionMembers = Y,X; } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Lf Row";
        S: Record "Lf Row";
        O: Record "Lf Other";
        I: Integer;
    begin
        for I := 1 to 6 do begin
            R.Id := I;
            R.A := I mod 3;
            R.B := Format(I * 10);
            R.C := 'c' + Format(I mod 2);
            R.Insert();
        end;
        Commit();

        // Load fields never change what is seen.
        R.SetLoadFields(A);
        Message('%1 %2 %3 %4', R.AreFieldsLoaded(A), R.AreFieldsLoaded(Id), R.AreFieldsLoaded(A, B), R.AreFieldsLoaded(SystemId));
        R.FindSet();
        R.Next();
        Message('%1 %2 %3', R.Id, R.A, R.B);
        R.B := 'changed';
        R.Modify();
        S.Get(2);
        Message('%1 %2 %3', S.A, S.B, S.C);
        R.AddLoadFields(B);
        Message('%1 %2', R.AreFieldsLoaded(B), R.AreFieldsLoaded(C));
        Message('%1 %2', R.LoadFields(C), R.AreFieldsLoaded(C));
        S.Copy(R);
        S.SetLoadFields();
        Message('%1', S.AreFieldsLoaded(C));
        R.Reset();
        Message('%1', R.AreFieldsLoaded(A, B, C));

        // Groups: all must hold, those of group -1 need one.
        R.FilterGroup(2);
        R.SetRange(C, 'C1');
        Message('group was %1', R.FilterGroup(-1));
        R.SetRange(A, 0);
        R.SetRange(Id, 1);
        R.FilterGroup(0);
        Message('%1 [%2] %3', R.Count(), R.GetFilters(), R.HasFilter());
        R.SetFilter(Id, '<>3');
        Message('%1 %2', R.Count(), R.GetFilter(Id));
        R.FindFirst();
        Message('first %1', R.Id);
        asserterror R.FilterGroup(256);
        Message('%1', R.FilterGroup());

        // Marks.
        R.Reset();
        if R.Get(2) then
            R.Mark(true);
        if R.Get(5) then
            R.Mark(true);
        R.SetFilter(Id, '>2');
        R.MarkedOnly(true);
        Message('%1 %2', R.Count(), R.FindFirst());
        Message('marked %1 %2', R.Id, R.Mark());
        R.ClearMarks();
        Message('%1', R.IsEmpty());
        R.MarkedOnly(false);
        Message('%1', R.Count());

        // Copies of filters.
        R.Reset();
        R.SetFilter(Id, '1..3|5');
        R.SetFilter(C, 'C0');
        R.CopyFilter(Id, O.Number);
        R.CopyFilter(C, O."No.");
        Message(O.GetFilters());
        R.CopyFilter(A, O.Number);
        Message(O.GetFilters());
        O.Reset();
        O.SetRange(Kind, O.Kind::Y);
        O.CopyFilter(Kind, O.Kind2);
        Message(O.GetFilters());
        S.Reset();
        S.CopyFilters(R);
        Message('%1 %2', S.GetFilters(), S.Count());
        S.Get(4);
        S.SetRecFilter();
        Message('%1 %2', S.GetFilters(), S.Count());
    end;
}
