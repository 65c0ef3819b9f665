table 50100 Meter
{
    fields
    {
        field(1; Reading; Integer) { }
        field(2; State; Option) { OptionMembers = Off,On; }
    }
    keys { key(PK; Reading) { } }

    var
        Factor: Integer;

    procedure Scale(Factor: Integer): Integer
    begin
        this.Factor += Factor;
        this.Reading += 1;
        this.State := this.State::On;
        exit(this.Reading * this.Factor);
    end;
}

codeunit 50100 Program
{
    var
        Limit: Integer;
        Names: array[2] of Text;
        Seen: List of [Integer];
        Meter: Record Meter temporary;
        Teller: Codeunit Teller;
        GreetingLbl: Label 'at most %1', Locked = true;

    trigger OnRun()
    begin
        Change(3);
        Message(this.GreetingLbl, this.Limit);
        this.Names[2] := 'two';
        this.Names[2][1] := 'T';
        Message('%1 %2', Names[2], this.Names[1] = '');
        this.Seen.Add(7);
        Message('%1 %2', this.Seen.Count, this.Seen.Get(1));
        this.Meter.Reading := 4;
        Message('%1 %2 %3', this.Meter.Scale(2), this.Meter.Scale(1), this.Meter.State);
        this.Teller.Tell(this);
        Double(this.Limit);
        Message('%1', Limit);
        for this.Limit := 1 to 2 do
            Message('round %1', Limit);
    end;

    local procedure Change(Limit: Integer)
    begin
        this.Limit := Limit * 10;
        Limit := 0;
        this.Limit += this.Limit;
    end;

    local procedure Double(var Number: Integer)
    begin
        Number *= 2;
    end;

    procedure CurrentLimit(): Integer
    begin
        exit(this.Limit);
    end;
}

codeunit 50101 Teller
{
    procedure Tell(Program: Codeunit Program)
    begin
        Message('told %1', Program.CurrentLimit());
    end;
}
