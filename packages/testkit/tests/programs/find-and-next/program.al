table 60022 "Nav Item"
{
    fields { field(1; "Entry No."; Integer) { } field(2; Grp; Code[10]) { } field(3; Qty; Integer) { } }
    keys { key(PK; "Entry No.") { } key(Grp; Grp, Qty) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Nav Item";
        S: Record "Nav Item";
        I: Integer;
        T: Text;
    begin
        for I := 1 to 6 do begin
            R."Entry No." := I * 10;
            R.Grp := CopyStr('XYZ', 1 + I mod 3, 1);
            R.Qty := 100 - I;
            R.Insert();
        end;
        // 10:Y99 20:Z98 30:X97 40:Y96 50:Z95 60:X94
        R.Reset();
        R.FindFirst();
        Message('%1 %2 %3', R."Entry No.", R.Next(2), R."Entry No.");
        Message('%1 %2', R.Next(10), R."Entry No.");
        Message('%1 %2', R.Next(), R."Entry No.");
        Message('%1 %2', R.Next(-2), R."Entry No.");
        Message('%1 %2', R.Next(-10), R."Entry No.");
        Message('%1 %2', R.Next(-1), R."Entry No.");
        Message('%1', R.Next(0));
        R."Entry No." := 25;
        Message('%1 %2', R.Find('='), R.Find('>'));
        Message('%1', R."Entry No.");
        R."Entry No." := 25;
        Message('%1 %2', R.Find('=<'), R."Entry No.");
        R."Entry No." := 25;
        Message('%1 %2', R.Find('=><'), R."Entry No.");
        R."Entry No." := 65;
        Message('%1 %2', R.Find('=><'), R."Entry No.");
        Message('%1 %2', R.Find('+'), R."Entry No.");
        Message('%1 %2', R.Find('-'), R."Entry No.");
        R."Entry No." := 35;
        Message('%1 %2', R.Next(), R."Entry No.");
        R.SetCurrentKey(Grp, Qty);
        T := '';
        if R.FindSet() then
            repeat
                T += Format(R."Entry No.") + ' ';
            until R.Next() = 0;
        Message('%1[%2]', T, R.CurrentKey());
        R.Ascending(false);
        T := '';
        if R.Find('-') then
            repeat
                T += Format(R."Entry No.") + ' ';
            until R.Next() = 0;
        Message(T);
        R.Reset();
        R.SetCurrentKey(Grp);
        R.SetAscending(Grp, false);
        T := '';
        if R.FindSet() then
            repeat
                T += Format(R."Entry No.") + ' ';
            until R.Next() = 0;
        Message(T);
        R.Reset();
        R.SetRange("Entry No.", 20, 50);
        R.Get(60);
        Message('%1 %2 %3', R."Entry No.", R.Next(-1), R."Entry No.");
        Message('%1 %2', R.Count, R.FindLast());
        Message('%1', R."Entry No.");
        // delete while looping
        R.Reset();
        R.FindSet();
        repeat
            if R.Grp = 'Y' then
                R.Delete();
        until R.Next() = 0;
        Message('%1', R.Count);
        // insert in a loop over the same table ends
        R.FindSet();
        I := 0;
        repeat
            I += 1;
            S."Entry No." := R."Entry No." + 1000;
            if S.Insert() then;
        until (R.Next() = 0) or (I > 20);
        Message('%1', I <= 20);
        // change another variable's sort field: neither twice nor lost
        R.Reset();
        R.SetRange("Entry No.", 0, 100);
        R.SetCurrentKey(Qty);
        T := '';
        R.FindSet();
        repeat
            T += Format(R.Qty) + ' ';
            S.Get(R."Entry No.");
            S.Qty += 1000;
            S.Modify();
        until R.Next() = 0;
        Message(T);
        S.Reset();
        S.SetCurrentKey(Qty);
        S.FindLast();
        Message('%1', S.Qty);
    end;
}
