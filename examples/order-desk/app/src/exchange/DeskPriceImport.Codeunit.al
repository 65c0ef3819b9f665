namespace OrderDesk.Exchange;

using OrderDesk.Orders;

/// <summary>Reads price lists: lines of number, description, price and VAT rate, separated by semicolons.</summary>
codeunit 50351 "Desk Price Import"
{
    var
        TempItem: Record "Desk Item" temporary;
        Problems: Dictionary of [Integer, Text];
        ColumnsErr: Label '%1 columns instead of 4', Comment = '%1 = number';
        DuplicateErr: Label 'item %1 stands in line %2 already', Comment = '%1 = item, %2 = line';

    procedure Read(Source: InStream)
    var
        FirstLines: Dictionary of [Code[20], Integer];
        Line: Text;
        LineNo: Integer;
    begin
        TempItem.DeleteAll();
        Clear(Problems);
        while not Source.EOS() do begin
            Source.ReadText(Line);
            LineNo += 1;
            if (Line.Trim() = '') or Line.StartsWith('#') then
                continue;
            ClearLastError();
            if not TryReadLine(Line, LineNo, FirstLines) then
                Problems.Add(LineNo, GetLastErrorText());
        end;
    end;

    procedure GetProblems(): Dictionary of [Integer, Text]
    begin
        exit(Problems);
    end;

    /// <summary>Shares the rows: what the caller changes is changed here.</summary>
    procedure GetItems(var TempToItem: Record "Desk Item" temporary)
    begin
        TempToItem.Copy(TempItem, true);
    end;

    /// <summary>Writes the items that were read, and counts what was new and what has changed.</summary>
    procedure Apply(var Inserted: Integer; var Changed: Integer)
    var
        Item: Record "Desk Item";
        Exchange: Codeunit "Desk Exchange";
    begin
        Clear(Inserted);
        Clear(Changed);
        TempItem.Reset();
        if TempItem.FindSet() then
            repeat
                if Item.Get(TempItem."No.") then begin
                    if Exchange.Differences(Item, TempItem).Count() > 0 then begin
                        Item.TransferFields(TempItem, false);
                        Item.Modify(true);
                        Changed += 1;
                    end;
                end else begin
                    Item := TempItem;
                    Item.Insert(true);
                    Inserted += 1;
                end;
            until TempItem.Next() = 0;
    end;

    [TryFunction]
    local procedure TryReadLine(Line: Text; LineNo: Integer; FirstLines: Dictionary of [Code[20], Integer])
    var
        Columns: List of [Text];
        Price: Decimal;
    begin
        Columns := Line.Split(';');
        if Columns.Count() <> 4 then
            Error(ColumnsErr, Columns.Count());
        TempItem.Init();
        TempItem.Validate("No.", CopyStr(Columns.Get(1).Trim(), 1, MaxStrLen(TempItem."No.")));
        if FirstLines.ContainsKey(TempItem."No.") then
            Error(DuplicateErr, TempItem."No.", FirstLines.Get(TempItem."No."));
        TempItem.Validate(Description, Columns.Get(2).Trim().TrimStart('"').TrimEnd('"'));
        Evaluate(Price, Columns.Get(3), 9);
        TempItem.Validate("Unit Price", Price);
        Evaluate(TempItem."VAT %", Columns.Get(4));
        TempItem.Validate("VAT %");
        TempItem.Insert(true);
        FirstLines.Add(TempItem."No.", LineNo);
    end;
}
