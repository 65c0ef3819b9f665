table 60080 "Cl Row" { fields { field(1; Id; Integer) { } field(2; Qty; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Cl Row";
        S: Record "Cl Row";
        I: Integer;
    begin
        for I := 1 to 120 do begin
            R.Id := I;
            R.Insert();
        end;
        Commit();
        R.LockTable();
        Message('%1', IsInWriteTransaction());
        I := 0;
        R.FindSet();
        repeat
            I += 1;
            R.Qty := I;
            R.Modify();
            if I mod 7 = 0 then
                Commit();
            if I mod 10 = 0 then begin
                S.Id := R.Id + 1000;
                S.Insert();
            end;
            if I mod 11 = 0 then begin
                S.Get(R.Id);
                S.Delete();
            end;
        until (R.Next() = 0) or (I > 500);
        Message('%1', I >= 120);
        R.SetRange(Id, 1, 120);
        Message('%1', R.Count());
        Commit();
        R.FindSet();
        repeat
            asserterror Error('rollback in the loop');
            I += 1;
        until R.Next() = 0;
        Message('%1', I >= 230);
        R.Reset();
        R.FindSet();
        I := 0;
        repeat
            I += 1;
            R.Delete();
        until R.Next() = 0;
        Message('%1', R.IsEmpty());
    end;
}
