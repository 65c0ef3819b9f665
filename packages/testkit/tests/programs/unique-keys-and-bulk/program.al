table 60066 "Bulk Row" { fields { field(1; Id; Integer) { } field(2; Name; Code[10]) { } field(3; Qty; Decimal) { } field(4; T; Text[5]) { } } keys { key(PK; Id) { } key(U; Name) { Unique = true; } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Bulk Row";
        I: Integer;
    begin
        for I := 1 to 10 do begin
            R.Id := I;
            R.Name := 'N' + Format(I);
            R.Qty := I / 4;
            R.Insert();
        end;
        Commit();
        R.Id := 99;
        R.Name := 'N1';
        Message('%1', R.Insert());
        asserterror R.Insert();
        Message(GetLastErrorText());
        R.Get(2);
        R.Name := 'N1';
        asserterror R.Modify();
        Message('%1', GetLastErrorText() <> '');
        R.Reset();
        R.SetFilter(Qty, '>%1', 2);
        Message('%1', R.Count());
        R.ModifyAll(T, 'big');
        R.ModifyAll(Qty, 1.5);
        R.Reset();
        R.SetRange(T, 'big');
        Message('%1', R.Count());
        asserterror R.ModifyAll(T, 'too long');
        Message(GetLastErrorText());
        R.DeleteAll();
        R.Reset();
        Message('%1', R.Count());
        R.SetRange(Id, 1000);
        R.DeleteAll();
        R.ModifyAll(Qty, 0);
        Message('%1', IsInWriteTransaction());
        R.Reset();
        R.FindSet(true);
        repeat
            R.Qty := R.Id * 2;
            R.Modify();
            if R.Id mod 3 = 0 then
                Commit();
        until R.Next() = 0;
        R.FindLast();
        Message('%1 %2', R.Id, R.Qty);
        R.SetCurrentKey(Qty);
        R.Find('-');
        I := 0;
        repeat
            I += 1;
            R.Qty := R.Qty + 1000;
            R.Modify();
        until (R.Next() = 0) or (I > 30);
        R.SetRange(Qty, 1000, 9999);
        Message('%1', R.Count() > 0);
    end;
}
