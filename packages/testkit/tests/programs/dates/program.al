codeunit 50100 Program
{
    trigger OnRun()
    var
        D: Date;
        C: Date;
        T: Time;
        DT: DateTime;
        Dur: Duration;
    begin
        D := 20241231D;
        C := ClosingDate(D);
        Message('%1 %2 %3', C, C > D, C < 20250101D);
        Message('%1 %2', NormalDate(C), NormalDate(C) = D);
        asserterror D := NormalDate(0D);
        Message(GetLastErrorText());
        D := 20240131D;
        Message('%1 %2', Format(D + 1), D - 20240101D);
        asserterror D := 0D + 1;
        Message('%1', StrPos(GetLastErrorText(), 'undefined date') > 0);
        Message('<%1><%2><%3>', 0D, 0T, 0DT);
        T := 000000T;
        Message('%1 %2', T = 0T, T);
        T := 235959.123T;
        Message('%1 %2', T, T - 235959T);
        T := 120000T + 1500;
        Message('%1', T);
        DT := CreateDateTime(20240229D, 143015T);
        Message('%1 %2 %3', DT, DT2Date(DT), DT2Time(DT));
        Dur := DT - CreateDateTime(20240228D, 143010T);
        Message('%1', Dur);
        Message('%1', DT + Dur);
        Message('%1 %2', DT2Date(0DT) = 0D, CreateDateTime(0D, 0T) = 0DT);
        Message('%1 %2 %3', Date2DMY(20240229D, 1), Date2DMY(20240229D, 2), Date2DMY(20240229D, 3));
        Message('%1 %2 %3', Date2DWY(20241230D, 1), Date2DWY(20241230D, 2), Date2DWY(20241230D, 3));
        Message('%1 %2', DMY2Date(29, 2, 2024), DWY2Date(1, 1, 2025));
        asserterror D := DMY2Date(30, 2, 2024);
        Message('%1', GetLastErrorText() <> '');
        Message('%1 %2 %3 %4 %5', D.Day(), D.Month(), D.Year(), D.DayOfWeek(), D.WeekNo());
        Message('%1 %2 %3 %4', T.Hour(), T.Minute(), T.Second(), T.Millisecond());
        Message('%1 %2', DT.Date(), DT.Time());
        Message('%1', 0D < 17530101D);
        Message('%1', 99991231D);
        asserterror D := 99991231D + 1;
        Message('%1', GetLastErrorText() <> '');
        WorkDate(20240515D);
        Message('%1', WorkDate());
        Dur := 90061005;
        Message('%1|%2', Dur, Format(Dur, 0, 9));
        Message('%1', RoundDateTime(CreateDateTime(20240101D, 100029.6T), 60000));
    end;
}
