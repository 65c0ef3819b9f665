namespace OrderDesk.Test;

/// <summary>Values that do not matter, other ones at each call.</summary>
codeunit 50501 "Desk Any"
{
    SingleInstance = true;

    var
        Last: Integer;

    /// <summary>A code that no call gave before; grows with each.</summary>
    procedure CodeValue(Prefix: Code[10]): Code[20]
    begin
        Last += 1;
        exit(CopyStr(Prefix + Format(Last, 0, '<Integer,5><Filler Character,0>'), 1, 20));
    end;

    procedure TextValue(Length: Integer) Result: Text
    begin
        while StrLen(Result) < Length do
            Result += DelChr(Format(CreateGuid()), '=', '{}-');
        exit(Result.Substring(1, Length));
    end;

    procedure DecimalInRange(Lowest: Integer; Highest: Integer; Places: Integer): Decimal
    var
        Scale: Integer;
    begin
        Scale := Power(10, Places);
        exit(Lowest + Random((Highest - Lowest) * Scale) / Scale);
    end;
}
