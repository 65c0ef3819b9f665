table 60065 "Ord Row" { fields { field(1; Id; Integer) { } field(2; Name; Text[20]) { } field(3; C; Code[20]) { } } keys { key(PK; Id) { } key(N; Name) { } key(C; C) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Ord Row";
        T: Record "Ord Row" temporary;
        N: Text;
        I: Integer;
    begin
        foreach N in 'b,A,a,B,ä,Z,10,9,é,e,E,z, x,'.Split(',') do begin
            I += 1;
            R.Id := I;
            R.Name := CopyStr(N, 1, 20);
            R.C := CopyStr(N, 1, 20);
            R.Insert();
            T := R;
            T.Insert();
        end;
        R.SetCurrentKey(Name);
        T.SetCurrentKey(Name);
        Message('%1', Names(R) = Names(T));
        Message(Names(R));
        R.Ascending(false);
        T.Ascending(false);
        Message('%1', Names(R) = Names(T));
        R.SetCurrentKey(C);
        T.SetCurrentKey(C);
        Message('%1', Names(R) = Names(T));
        R.SetCurrentKey(Name);
        R.Ascending(true);
        R.SetRange(Name, 'a', 'e');
        T.SetCurrentKey(Name);
        T.Ascending(true);
        T.CopyFilters(R);
        Message('%1', Names(R) = Names(T));
        Message('%1 %2 %3 %4 %5', 'a' < 'B', 'Z' > 'a', '10' < 'a', 'a' < 'ä', 'ä' < 'b');
    end;

    local procedure Names(var R: Record "Ord Row") T: Text
    begin
        if R.FindSet() then
            repeat
                T += '[' + R.Name + ']';
            until R.Next() = 0;
    end;
}
