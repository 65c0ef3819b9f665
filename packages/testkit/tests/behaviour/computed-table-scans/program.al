codeunit 50100 Program
{
    trigger OnRun()
    var
        Period: Record Date;
        Number: Record Integer;
        Rows: Integer;
    begin
        Period.SetRange("Period Type", Period."Period Type"::Date);
        Period.SetRange("Period Start", 20200101D, 20291231D);
        Period.SetRange("Period No.", 3);
        Message('%1 %2', Period.Count, Period.IsEmpty);
        if Period.FindSet() then
            repeat
                Rows += 1;
            until Period.Next() = 0;
        Message('%1 %2', Rows, Period."Period Start");
        Message('%1 %2', Period.Next(-100), Period."Period Start");
        Period.SetFilter("Period Name", 'Mon*');
        Message('%1 %2', Period.Count, Period.IsEmpty());
        Period.SetRange("Period No.");
        Period.SetCurrentKey("Period Name", "Period Start");
        Period.Ascending(false);
        Period.FindFirst();
        Message('%1 %2 %3', Period."Period Start", Period.Next(2), Period."Period Start");

        Number.SetFilter(Number, '1..1000000000&<>500');
        Number.FindFirst();
        Message('%1 %2', Number.Next(700000000), Number.Number);
        Message('%1 %2', Number.Next(-699999999), Number.Number);
        Message('%1 %2', Number.Next(-10), Number.Number);
        Message('%1 %2', Number.Next(498), Number.Number);
        Message('%1 %2', Number.Next(2000000000), Number.Number);
        Number.Ascending(false);
        Message('%1 %2', Number.Next(10), Number.Number);
    end;
}
