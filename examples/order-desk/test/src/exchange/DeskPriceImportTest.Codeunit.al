namespace OrderDesk.Test;

using OrderDesk.Exchange;
using OrderDesk.Orders;

codeunit 50552 "Desk Price Import Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Any: Codeunit "Desk Any";

    [Test]
    procedure GoodLinesAreRead()
    var
        TempItem: Record "Desk Item" temporary;
        PriceImport: Codeunit "Desk Price Import";
    begin
        ReadText(PriceImport, '# prices' + NewLine() + 'i1;"Long screw";1234.5;19' + NewLine() + NewLine() + ' i2 ;Nut;0.07;7');

        PriceImport.GetItems(TempItem);
        Assert.AreEqual(0, PriceImport.GetProblems().Count(), 'No problem');
        Assert.AreEqual(2, TempItem.Count(), 'Items');
        TempItem.Get('I1');
        Assert.AreEqual('Long screw', TempItem.Description, 'Without quotes');
        Assert.AreEqual(1234.5, TempItem."Unit Price", 'Price');
        TempItem.Get('I2');
        Assert.AreEqual(7, TempItem."VAT %", 'VAT');
    end;

    [Test]
    procedure ProblemsAreOfTheirLines()
    var
        PriceImport: Codeunit "Desk Price Import";
        Problems: Dictionary of [Integer, Text];
    begin
        ReadText(PriceImport, 'A;x;1;19' + NewLine() + 'B;x;1' + NewLine() + 'A;x;1;19' + NewLine() + 'C;x;one;19' + NewLine() + 'D;x;1;190');

        Problems := PriceImport.GetProblems();
        Assert.AreEqual(4, Problems.Count(), 'Problems');
        Assert.AreEqual('3 columns instead of 4', Problems.Get(2), 'Columns');
        Assert.AreEqual('item A stands in line 1 already', Problems.Get(3), 'Duplicate');
        Assert.AreEqual('The value "one" can''t be evaluated into type Decimal.', Problems.Get(4), 'Price');
        Assert.IsTrue(Problems.ContainsKey(5), 'VAT above 100');
    end;

    [Test]
    procedure ApplyInsertsAndChanges()
    var
        Item: Record "Desk Item";
        PriceImport: Codeunit "Desk Price Import";
        Nos: array[3] of Code[20];
        Index, Inserted, Changed : Integer;
    begin
        for Index := 1 to ArrayLen(Nos) do
            Nos[Index] := Any.CodeValue('IMP');
        InsertItem(Nos[1], 'Same', 5);
        InsertItem(Nos[2], 'Other', 5);

        ReadText(PriceImport, StrSubstNo('%1;Same;5;0%4%2;Other;6;0%4%3;New;7;0', Nos[1], Nos[2], Nos[3], NewLine()));
        PriceImport.Apply(Inserted, Changed);

        Assert.AreEqual(1, Inserted, 'New');
        Assert.AreEqual(1, Changed, 'Changed');
        Item.Get(Nos[2]);
        Assert.AreEqual(6, Item."Unit Price", 'New price');
        Item.Get(Nos[3]);
        Assert.AreEqual('New', Item.Description, 'New item');
    end;

    [Test]
    procedure CallerSharesTheRows()
    var
        TempItem: Record "Desk Item" temporary;
        PriceImport: Codeunit "Desk Price Import";
        ItemNo: Code[20];
        Inserted, Changed : Integer;
    begin
        ItemNo := Any.CodeValue('IMP');
        ReadText(PriceImport, ItemNo + ';x;1;0' + NewLine() + 'DROP-ME;x;1;0');
        PriceImport.GetItems(TempItem);
        TempItem.Get('DROP-ME');
        TempItem.Delete();

        PriceImport.Apply(Inserted, Changed);

        Assert.AreEqual(1, Inserted, 'One is left');
        Assert.AreEqual(0, Changed, 'None changed');
    end;

    [Test]
    procedure SecondFileReplacesTheFirst()
    var
        TempItem: Record "Desk Item" temporary;
        PriceImport: Codeunit "Desk Price Import";
    begin
        ReadText(PriceImport, 'A;x;1;0' + NewLine() + 'bad');
        ReadText(PriceImport, 'B;x;1;0');

        PriceImport.GetItems(TempItem);
        Assert.AreEqual(1, TempItem.Count(), 'Items');
        Assert.AreEqual(0, PriceImport.GetProblems().Count(), 'Problems');
        Assert.IsTrue(TempItem.Get('B'), 'Of the second');
    end;

    local procedure ReadText(var PriceImport: Codeunit "Desk Price Import"; Content: Text)
    var
        TempItem: Record "Desk Item" temporary;
        Source: InStream;
        Target: OutStream;
    begin
        TempItem.Picture.CreateOutStream(Target, TextEncoding::UTF8);
        Target.WriteText(Content);
        TempItem.Picture.CreateInStream(Source, TextEncoding::UTF8);
        PriceImport.Read(Source);
    end;

    local procedure InsertItem(ItemNo: Code[20]; Description: Text[100]; UnitPrice: Decimal)
    var
        Item: Record "Desk Item";
    begin
        Item."No." := ItemNo;
        Item.Description := Description;
        Item."Unit Price" := UnitPrice;
        Item.Insert();
    end;

    local procedure NewLine() Result: Text
    begin
        Result[1] := 13;
        Result[2] := 10;
    end;
}
