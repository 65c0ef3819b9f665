table 60051 "Cf Head" { fields { field(1; "No."; Code[20]) { } field(2; Name; Text[30]) { } field(3; Due; Date) { } } }
table 60052 "Cf Line" { fields { field(1; Id; Integer) { } field(2; "Head No."; Code[20]) { } field(3; Note; Text[30]) { } field(4; On; Date) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        H: Record "Cf Head";
        L: Record "Cf Line";
    begin
        L.SetRange("Head No.", 'OLD');
        H.SetRange("No.", 'A', 'C');
        H.CopyFilter("No.", L."Head No.");
        Message(L.GetFilter("Head No."));
        H.SetFilter(Name, '@x*|y');
        H.CopyFilter(Name, L.Note);
        Message(L.GetFilters());
        H.SetRange(Due, 20240101D, ClosingDate(20241231D));
        H.CopyFilter(Due, L.On);
        Message('%1', L.GetRangeMax(On));
        H.SetRange("No.");
        H.CopyFilter("No.", L."Head No.");
        Message('<%1>', L.GetFilter("Head No."));
    end;
}
