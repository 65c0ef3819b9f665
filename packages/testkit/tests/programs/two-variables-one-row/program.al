table 60061 "Two Row" { fields { field(1; Id; Integer) { } field(2; A; Integer) { } field(3; B; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        X: Record "Two Row";
        Y: Record "Two Row";
    begin
        X.Id := 1;
        X.Insert();
        Y.Get(1);
        X.A := 1;
        X.Modify();
        Y.B := 2;
        Y.Modify();
        X.Get(1);
        Message('%1 %2', X.A, X.B);
        Commit();
        X.Get(1);
        Y.Get(1);
        X.A := 5;
        X.Modify();
        Commit();
        Y.A := 6;
        asserterror Y.Modify();
        Message('%1', StrPos(GetLastErrorText(), 'another user') > 0);
        Y.Get(1);
        Y.A := 7;
        Y.Modify();
        Message('%1', Y.A);
        Y.Delete();
        Message('%1', X.Get(1));
    end;
}
