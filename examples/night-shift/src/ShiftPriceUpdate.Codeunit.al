/// <summary>Recalculates 200,000 prices, then starts over. Commits after every 5,000.</summary>
codeunit 50201 "Shift Price Update"
{
    trigger OnRun()
    begin
        FillPrices();
        while true do
            RecalculateAll();
    end;

    local procedure FillPrices()
    var
        Price: Record "Shift Price";
        ItemNo: Integer;
    begin
        if Price.Count() >= NumberOfPrices() then
            exit;
        for ItemNo := 1 to NumberOfPrices() do begin
            if not Price.Get(ItemNo, DefaultGroupLbl) then begin
                Price.Init();
                Price."Item No." := ItemNo;
                Price."Customer Group" := DefaultGroupLbl;
                Price."Unit Price" := Random(100000) / 100;
                if Price.Insert() then;
            end;
            if ItemNo mod 5000 = 0 then
                Commit();
        end;
        Commit();
    end;

    local procedure RecalculateAll()
    var
        Price: Record "Shift Price";
        Recalculated: Integer;
    begin
        Price.SetRange("Customer Group", DefaultGroupLbl);
        if Price.FindSet() then
            repeat
                Recalculate(Price);
                Recalculated += 1;
                if Recalculated mod 5000 = 0 then
                    Commit();
            until Price.Next() = 0;
        Commit();
    end;

    local procedure Recalculate(var Price: Record "Shift Price")
    var
        Factor: Decimal;
    begin
        Factor := 1 + (Random(41) - 21) / 1000;
        Price."Unit Price" := Round(Price."Unit Price" * Factor, 0.01);
        if Price."Unit Price" < 0.01 then
            Price."Unit Price" := 0.01;
        Price."Recalculated At" := CurrentDateTime();
        Price.Modify();
    end;

    local procedure NumberOfPrices(): Integer
    begin
        exit(200000);
    end;

    var
        DefaultGroupLbl: Label 'DEFAULT', Locked = true;
}
