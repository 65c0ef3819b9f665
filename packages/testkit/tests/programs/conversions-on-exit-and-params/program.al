codeunit 50100 Program
{
    trigger OnRun()
    var
        T: Text[3];
        I: Integer;
        D: Decimal;
    begin
        Message('%1', Rounded());
        Message('%1', Coded());
        asserterror Message('%1', Long());
        Message(GetLastErrorText());
        Message('%1', AsDecimal(3));
        asserterror AsByte(300);
        Message('%1', GetLastErrorText() <> '');
        asserterror I := Big();
        Message('%1', GetLastErrorText() <> '');
        AsInt(2.5);
        Message('%1', AsText('c'));
        D := 7;
        I := D / 2;
        Message('%1', I);
        Message('%1', AsDuration(90000));
        Message('%1', Dates(20240101D));
    end;

    local procedure Rounded(): Integer
    begin
        exit(7 / 2);
    end;

    local procedure Coded(): Code[10]
    begin
        exit(' abc ');
    end;

    local procedure Long(): Text[3]
    begin
        exit('four');
    end;

    local procedure AsDecimal(D: Decimal): Decimal
    begin
        exit(D / 2);
    end;

    local procedure AsByte(B: Byte)
    begin
    end;

    local procedure Big(): BigInteger
    begin
        exit(4294967296L);
    end;

    local procedure AsInt(I: Integer)
    begin
        Message('%1', I);
    end;

    local procedure AsText(T: Text): Text
    begin
        exit(T + T);
    end;

    local procedure AsDuration(D: Duration): Duration
    begin
        exit(D * 2);
    end;

    local procedure Dates(D: Date): Date
    begin
        exit(D + 31);
    end;
}
