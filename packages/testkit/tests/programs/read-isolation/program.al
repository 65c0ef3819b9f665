table 60053 "Iso Row" { fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Iso Row";
    begin
        R.Insert();
        Commit();
        Message('%1 %2', R.ReadIsolation, IsInWriteTransaction());
        R.ReadIsolation := IsolationLevel::ReadCommitted;
        R.FindFirst();
        Message('%1 %2', R.ReadIsolation, IsInWriteTransaction());
        R.ReadIsolation := IsolationLevel::UpdLock;
        Message('%1', R.ReadIsolation = IsolationLevel::UpdLock);
        R.FindFirst();
        Message('%1', IsInWriteTransaction());
        R.ReadIsolation(IsolationLevel::Default);
        Message('%1', R.ReadIsolation);
    end;
}
