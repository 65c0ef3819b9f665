table 60121 "Of Row" { fields { field(1; Id; Integer) { } field(2; O; Option) { OptionMembers = " ","A|B","C..D","*","Q's"; } field(3; B; BigInteger) { } field(4; D; Decimal) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Of Row";
        I: Integer;
        F: Text;
    begin
        for I := 0 to 3 do begin
            R.Id := I + 1;
            R.O := I;
            R.B := I * 10000000000L;
            R.D := I / 3;
            R.Insert();
        end;
        for I := 0 to 3 do begin
            R.Reset();
            R.SetRange(O, I);
            F := R.GetFilter(O);
            Message('%1 %2', F, Ids(R));
            R.SetFilter(O, F);
            Message('%1', Ids(R));
            R.SetFilter(O, '%1', I);
            Message('%1', Ids(R));
        end;
        R.Reset();
        R.SetFilter(B, '>9999999999&<20000000001');
        Message('%1', Ids(R));
        asserterror R.SetFilter(B, '99999999999999999999999');
        Message('%1', GetLastErrorText() <> '');
        asserterror R.SetFilter(Id, '2147483648');
        Message('%1', GetLastErrorText() <> '');
        asserterror R.SetFilter(O, 'nothing like it');
        Message('%1', GetLastErrorText() <> '');
    end;

    local procedure Ids(var R: Record "Of Row") T: Text
    begin
        if R.FindSet() then
            repeat
                T += Format(R.Id);
            until R.Next() = 0;
    end;
}
