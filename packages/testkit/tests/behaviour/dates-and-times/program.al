codeunit 50100 Program
{
    trigger OnRun()
    var
        d: Date;
        t: Time;
        dt: DateTime;
        span: Duration;
        g: Guid;
    begin
        d := 20240131D;
        d := d + 1;
        Message('%1', Format(d, 0, 9));
        Message('%1', d - 20240101D);
        t := 235959T;
        t += 1000 - 1;
        Message('%1', Format(t, 0, 9));
        Message('%1 %2', 0T = 000000T, Format(0T) = '');
        dt := CreateDateTime(20240131D, 120000T);
        span := CreateDateTime(20240201D, 130000T) - dt;
        Message('%1', span);
        dt := dt + span;
        Message('%1', Format(dt, 0, 9));
        span := 90 * 60000;
        Message('%1', span);
        asserterror d := 0D + 1;
        Message('%1', IsNullGuid(g));
        g := '{EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75}';
        Message('%1', g);
        asserterror g := 'no guid';
        Message('%1', CalcDate('<CM>', 20240131D) = 20240131D);
        Message('%1', ClosingDate(d) > d);
    end;
}
