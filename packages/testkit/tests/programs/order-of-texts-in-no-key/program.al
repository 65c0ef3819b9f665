table 60140 "Loose Text" { fields { field(1; Id; Integer) { } field(2; Name; Text[50]) { } field(3; Place; Code[20]) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Loose Text";
        T: Record "Loose Text" temporary;
        Names: List of [Text];
        Name: Text;
    begin
        Names := 'b,A,Ä,a,_x,B,-x,ab,Åse,aß,ass,z,1,10,9, x,Østergård,Oslo,'.Split(',');
        foreach Name in Names do begin
            R.Id += 1;
            R.Name := CopyStr(Name, 1, 50);
            R.Place := CopyStr(Name, 1, 20);
            R.Insert();
            T := R;
            T.Insert();
        end;
        R.SetCurrentKey(Name);
        T.SetCurrentKey(Name);
        Show(R, 'all');
        Show(T, 'all');
        R.SetRange(Name, 'a', 'b');
        T.SetRange(Name, 'a', 'b');
        Show(R, 'a to b');
        Show(T, 'a to b');
        R.SetFilter(Name, '>B|<1');
        T.SetFilter(Name, '>B|<1');
        Show(R, 'ends');
        Show(T, 'ends');
        R.SetFilter(Name, '@?S*');
        T.SetFilter(Name, '@?S*');
        Show(R, 'like');
        Show(T, 'like');
        R.Reset();
        T.Reset();
        R.SetCurrentKey(Place, Name);
        T.SetCurrentKey(Place, Name);
        R.Ascending(false);
        T.Ascending(false);
        Show(R, 'down');
        Show(T, 'down');
        R.FindLast();
        Message('last %1, before it %2 %3', R.Id, R.Next(-1), R.Id);
    end;

    local procedure Show(var R: Record "Loose Text"; What: Text)
    begin
        What += ':';
        if R.FindSet() then
            repeat
                What += ' [' + R.Name + ']';
            until R.Next() = 0;
        Message(What);
    end;
}
