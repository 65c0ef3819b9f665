table 60021 "Typed Item"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
        field(2; Amount; Decimal) { }
        field(3; Posted; Date) { }
        field(4; Status; Option) { OptionMembers = Open,Released,"Pending Prepayment"; OptionCaption = 'Opened,Let Go,Pending'; }
        field(5; Done; Boolean) { }
        field(6; Code; Code[10]) { }
        field(7; At; DateTime) { }
        field(8; Big; BigInteger) { }
        field(9; Moment; Time) { }
        field(10; Id; Guid) { }
        field(11; Took; Duration) { }
    }
    keys { key(PK; "Entry No.") { } }
}

codeunit 50100 Program
{
    var
        R: Record "Typed Item";

    trigger OnRun()
    var
        I: Integer;
    begin
        for I := 1 to 5 do begin
            R.Init();
            R."Entry No." := I;
            R.Amount := I * 1000.5;
            R.Posted := 20240101D + I;
            R.Status := I mod 3;
            R.Done := I > 3;
            R.Code := 'c' + Format(I);
            R.At := CreateDateTime(20240101D + I, 120000T);
            R.Big := 4294967296L * I;
            R.Moment := 080000T + I * 3600000;
            R.Took := I * 60000;
            R.Insert();
        end;
        R."Entry No." := 6;
        R.Posted := ClosingDate(20240106D);
        R.Insert();
        Commit();
        Amount('>2000');
        Amount('1000.5|5002.5');
        Amount('..2001');
        Amount('2001..');
        Amount('1,000.5');
        Amount('<>1000.5&<4000');
        Posted('01/03/24');
        Posted('01/03/24..01/05/24');
        Posted('..01/03/24');
        Posted('01/06/24..C01/06/24');
        Posted('C01/06/24');
        Posted('<>01/06/24');
        Status('Open');
        Status('Let Go');
        Status('2');
        Status('Released|pending');
        Status('<>Released');
        Done('Yes');
        Done('false');
        Done('1');
        CodeF('c1|C3');
        CodeF('c2..c4');
        CodeF('@c?');
        CodeF('*5');
        R.Reset();
        R.SetFilter(At, '01/03/24');
        Show('at');
        R.Reset();
        R.SetRange(At, CreateDateTime(20240103D, 0T), CreateDateTime(20240104D, 120000T));
        Show('at range');
        R.Reset();
        R.SetFilter(Big, '>=%1', 4294967296L * 4);
        Show('big');
        R.Reset();
        R.SetFilter(Moment, '>10:30');
        Show('time');
        R.Reset();
        R.SetFilter(Amount, '%1..%2', 1000.5, 2001);
        Message(R.GetFilter(Amount));
        Show('args');
        R.Reset();
        R.SetFilter(Posted, '%1|%2', 20240102D, 20240105D);
        Message(R.GetFilter(Posted));
        Show('date args');
        R.Reset();
        R.SetRange(Status, R.Status::"Pending Prepayment");
        Message(R.GetFilter(Status));
        Show('option range');
        R.Reset();
        R.SetRange("Entry No.", 2, 4);
        R.SetFilter(Amount, '>3000');
        Message(R.GetFilters());
        Show('both');
        Message('%1 %2', R.GetRangeMin("Entry No."), R.GetRangeMax("Entry No."));
        R.SetRange("Entry No.");
        Show('amount only');
        asserterror R.SetFilter("Entry No.", 'abc');
        Message('%1', GetLastErrorText() <> '');
        asserterror R.SetFilter(Code, 'a(b');
        Message('%1', GetLastErrorText() <> '');
        R.Reset();
        R.SetFilter("Entry No.", '1..2|4|>5');
        Show('list');
        Message(R.GetFilter("Entry No."));
    end;

    local procedure Amount(F: Text)
    begin
        R.Reset();
        R.SetFilter(Amount, F);
        Show(F);
    end;

    local procedure Posted(F: Text)
    begin
        R.Reset();
        R.SetFilter(Posted, F);
        Show(F);
    end;

    local procedure Status(F: Text)
    begin
        R.Reset();
        R.SetFilter(Status, F);
        Show(F);
    end;

    local procedure Done(F: Text)
    begin
        R.Reset();
        R.SetFilter(Done, F);
        Show(F);
    end;

    local procedure CodeF(F: Text)
    begin
        R.Reset();
        R.SetFilter(Code, F);
        Show(F);
    end;

    local procedure Show(What: Text)
    var
        Found: Text;
    begin
        if R.FindSet() then
            repeat
                Found += Format(R."Entry No.");
            until R.Next() = 0;
        Message('%1: %2', What, Found);
    end;
}
