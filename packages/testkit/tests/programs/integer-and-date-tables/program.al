codeunit 50100 Program
{
    trigger OnRun()
    begin
        Integers();
        IntegerMarks();
        Dates();
        DateSearch();
        DateOrders();
        ReadOnly();
    end;

    local procedure Integers()
    var
        Number: Record Integer;
        Copied: Record "Integer" temporary;
        Sum: Integer;
        i: Integer;
    begin
        Number.SetRange(Number, 1, 1000000000);
        Message('%1 %2', Number.Count, Number.IsEmpty);
        Number.FindFirst();
        Message('%1', Number.Number);
        Number.FindLast();
        Message('%1 %2', Number.Number, Number.Next());
        Number.SetRange(Number, 1, 10);
        if Number.FindSet() then
            repeat
                Sum += Number.Number;
            until Number.Next() = 0;
        Message('%1', Sum);
        Number.SetFilter(Number, '2..4|7|>=9&<11|(<>3&1..3)');
        Message('%1 %2', Number.Count, Number.GetFilter(Number));
        if Number.Find('-') then
            repeat
                i += 1;
            until Number.Next() = 0;
        Message('%1 %2', i, Number.Number);
        Number.Ascending(false);
        Number.FindFirst();
        Message('%1 %2 %3', Number.Number, Number.Next(2), Number.Number);
        Number.Ascending(true);
        Message('%1 %2', Number.Next(-1), Number.Number);
        Number.Number := 8;
        Message('%1 %2 %3', Number.Find('='), Number.Find('=<>'), Number.Number);
        Number.Number := 8;
        Message('%1 %2', Number.Find('>'), Number.Number);
        Number.SetFilter(Number, '<>0');
        Message('%1', Number.Count);
        Number.Reset();
        Message('%1 %2', Number.Get(77), Number.Number);
        Message('%1', Number.Get(2000000000));
        Number.FindFirst();
        Message('%1 %2', Number.Number, Number.Next(-1));
        Number.SetRange(Number, 5, 4);
        Message('%1 %2', Number.IsEmpty(), Number.FindFirst());
        asserterror Number.FindFirst();
        Message(GetLastErrorText());
        Number.FilterGroup(-1);
        Number.Reset();
        Number.SetRange(Number, 1, 20);
        Number.FilterGroup(2);
        Number.SetFilter(Number, '5..30');
        Number.FilterGroup(0);
        Message('%1', Number.Count);
        Copied.Number := 3;
        Copied.Insert();
        Message('%1 %2', Copied.Count, Copied.FindFirst());
    end;

    local procedure IntegerMarks()
    var
        Number: Record Integer;
        Found: Text;
    begin
        Number.SetRange(Number, -100000000, 100000000);
        Number.Get(-7);
        Number.Mark(true);
        Number.Get(90000000);
        Number.Mark(true);
        Number.Get(300000000);
        Number.Mark(true);
        Number.MarkedOnly(true);
        Message('%1', Number.Count);
        if Number.FindSet() then
            repeat
                Found += Format(Number.Number) + ';';
            until Number.Next() = 0;
        Message(Found);
    end;

    local procedure Dates()
    var
        Period: Record Date;
    begin
        Period.SetRange("Period Type", Period."Period Type"::Month);
        Period.SetRange("Period Start", 20260115D, 20260420D);
        if Period.FindSet() then
            repeat
                Message('%1 %2 %3 %4 %5', Period."Period Type", Period."Period Start", Period."Period End", Period."Period No.", Period."Period Name");
            until Period.Next() = 0;
        Period.SetRange("Period Type", Period."Period Type"::Week);
        Period.SetRange("Period Start");
        Period.SetFilter("Period End", '%1..', 20260101D);
        Period.FindFirst();
        Message('%1 %2 %3 %4', Period."Period Start", Period."Period End", Period."Period No.", Period."Period Name");
        Period.Reset();
        Period.SetRange("Period Type", Period."Period Type"::Date);
        Period.SetRange("Period Start", 20260101D, 20261231D);
        Message('%1', Period.Count);
        Period.SetRange("Period No.", 1, 5);
        Message('%1', Period.Count);
        Period.SetFilter("Period Name", 'M*');
        Message('%1', Period.Count);
        Period.FindLast();
        Message('%1 %2 %3', Period."Period Start", Period."Period Name", Format(NormalDate(Period."Period End")));
        Message('%1 %2', Period.Get(Period."Period Type"::Quarter, 20260401D), Period."Period Name");
        Message('%1', Period.Get(Period."Period Type"::Quarter, 20260402D));
        Message('%1 %2', Period.Get(Period."Period Type"::Year, 20240101D), Period."Period End");
        Period.Reset();
        Period.SetRange("Period Type", Period."Period Type"::Year);
        Message('%1', Period.Count);
        Period.SetRange("Period Type");
        Message('%1', Period.Count);
        Period.FindFirst();
        Message('%1 %2 %3', Period."Period Type", Period."Period Start", Period."Period Name");
        Period.FindLast();
        Message('%1 %2 %3', Period."Period Type", Period."Period Start", Period."Period Name");
    end;

    local procedure DateSearch()
    var
        Period: Record Date;
    begin
        Period.SetRange("Period Type", Period."Period Type"::Month);
        Period."Period Type" := Period."Period Type"::Month;
        Period."Period Start" := 20260115D;
        Message('%1 %2', Period.Find('=<'), Period."Period Start");
        Period."Period Start" := 20260115D;
        Message('%1 %2', Period.Find('=>'), Period."Period Start");
        Message('%1 %2', Period.Next(-3), Period."Period Start");
        Message('%1 %2', Period.Next(14), Period."Period Start");
    end;

    local procedure DateOrders()
    var
        Period: Record Date;
        Shown: Text;
    begin
        Period.SetRange("Period Type", Period."Period Type"::Date);
        Period.SetRange("Period Start", 20260105D, 20260111D);
        Period.SetCurrentKey("Period Name");
        if Period.FindSet() then
            repeat
                Shown += CopyStr(Period."Period Name", 1, 2) + ' ';
            until Period.Next() = 0;
        Message(Shown);
        Shown := '';
        Period.SetCurrentKey("Period Start");
        Period.Ascending(false);
        if Period.FindSet() then
            repeat
                Shown += Format(Period."Period No.");
            until Period.Next() = 0;
        Message(Shown);
    end;

    local procedure ReadOnly()
    var
        Number: Record Integer;
        Ref: RecordRef;
    begin
        Number.Number := 1;
        asserterror Number.Insert();
        Message(GetLastErrorText());
        Number.LockTable();
        Ref.Open(Database::Integer);
        Ref.Field(1).SetRange(3, 5);
        Message('%1 %2 %3', Ref.Count, Ref.FieldCount, Ref.GetView());
        Ref.Close();
        Ref.Open(Database::Date);
        Message('%1 %2', Ref.Name, Ref.KeyIndex(1).FieldCount);
    end;
}
