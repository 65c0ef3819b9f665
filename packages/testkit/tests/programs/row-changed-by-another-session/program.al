table 61230 "Rc Row" { fields { field(1; Id; Integer) { } field(2; A; Integer) { } } }
codeunit 50101 Other
{
    TableNo = "Rc Row";

    trigger OnRun()
    begin
        if Rec.A < 0 then
            Rec.Delete()
        else
            Rec.Modify();
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Rc Row";
        S: Record "Rc Row";
    begin
        for R.Id := 1 to 4 do
            R.Insert();
        Commit();

        R.Get(1);
        ElsewhereSet(1, 10);
        R.A := 1;
        asserterror R.Modify();
        Message(GetLastErrorText());
        Message(GetLastErrorCode());
        asserterror R.Delete();
        Message('%1', StrPos(GetLastErrorText(), 'another user') > 0);
        asserterror R.Rename(99);
        Message('%1', StrPos(GetLastErrorText(), 'another user') > 0);
        asserterror
            if R.Modify() then;
        Message('%1', StrPos(GetLastErrorText(), 'another user') > 0);
        R.Get(1);
        R.A += 1;
        R.Modify();
        Message('after reading again: %1', R.A);
        Commit();

        // A variable that was never read has no version to compare.
        ElsewhereSet(2, 20);
        Clear(R);
        R.Id := 2;
        R.A := 21;
        R.Modify();
        Message('blind write: %1', R.A);
        Commit();

        // Rows read in a loop, too.
        R.FindSet();
        repeat
            if R.Id = 3 then begin
                ElsewhereSet(3, 30);
                R.A := 31;
                asserterror R.Modify();
                Message('in a loop: %1', StrPos(GetLastErrorText(), 'another user') > 0);
            end;
        until R.Next() = 0;

        R.Get(4);
        ElsewhereSet(4, -1);
        asserterror R.Modify();
        Message(GetLastErrorText());

        // Copies carry the version they were read with.
        R.Get(1);
        S := R;
        S.A += 1;
        S.Modify();
        R.A += 10;
        R.Modify();
        S.Get(1);
        Message('one session, one transaction: %1', S.A);
        Commit();
        R.A := 0;
        R.Modify();
        Commit();
        S.A := 1;
        asserterror S.Modify();
        Message('stale after the commit: %1', StrPos(GetLastErrorText(), 'another user') > 0);
    end;

    local procedure ElsewhereSet(RowId: Integer; Value: Integer)
    var
        R: Record "Rc Row";
        Id: Integer;
    begin
        R.Get(RowId);
        R.A := Value;
        StartSession(Id, Codeunit::Other, CompanyName(), R);
        while IsSessionActive(Id) do
            Sleep(5);
    end;
}
