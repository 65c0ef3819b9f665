table 60060 "Ng Row" { fields { field(1; Id; Integer) { } } }
codeunit 50101 Inner
{
    trigger OnRun()
    var
        R: Record "Ng Row";
    begin
        R.Id := R.Count() + 1;
        R.Insert();
        if R.Id = 2 then
            Error('inner fails');
    end;
}
codeunit 50102 Outer
{
    trigger OnRun()
    begin
        Message('outer: %1', Codeunit.Run(Codeunit::Inner));
        Message('outer: %1 %2', Codeunit.Run(Codeunit::Inner), GetLastErrorText());
        Error('outer fails');
    end;
}
codeunit 50103 Commits
{
    trigger OnRun()
    var
        R: Record "Ng Row";
    begin
        R.Id := 50;
        R.Insert();
        Commit();
        R.Id := 51;
        R.Insert();
        Error('after commit');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Ng Row";
        Ok: Boolean;
    begin
        Message('%1 %2 rows %3', Codeunit.Run(Codeunit::Outer), GetLastErrorText(), R.Count());
        Ok := Codeunit.Run(Codeunit::Commits);
        Message('%1 %2 rows %3', Ok, R.Get(50), R.Count());
        asserterror Codeunit.Run(Codeunit::Commits);
        Message('%1 rows %2', GetLastErrorText(), R.Count());
        R.DeleteAll();
        Commit();
        R.Id := 9;
        R.Insert();
        Ok := R.Get(9) and not R.Get(10);
        Commit();
        Ok := Codeunit.Run(Codeunit::Inner);
        Message('%1 rows %2 %3', Ok, R.Count(), GetLastErrorCallStack());
    end;
}
