namespace OrderDesk.Test;

using OrderDesk.Exchange;
using OrderDesk.Jobs;
using OrderDesk.Orders;

codeunit 50551 "Desk Exchange Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";
        Exchange: Codeunit "Desk Exchange";

    [Test]
    procedure ObjectHasTheFieldsInTheirOrder()
    var
        Item: Record "Desk Item";
        Object: JsonObject;
        Json: Text;
    begin
        Item."No." := 'I1';
        Item.Description := 'Nuts & "bolts"';
        Item."Unit Price" := 1234.5;
        Item.Blocked := true;
        Evaluate(Item."Lead Time", '<2W>');

        Exchange.ToJson(Item).WriteTo(Json);

        Assert.IsTrue(Json.StartsWith('{"no":"I1","description":"Nuts & \"bolts\"","unitPrice":1234.5,"vatPct":0.0,"blocked":true,'), Json);
        Object.ReadFrom(Json);
        Assert.AreEqual('<2W>', Object.GetText('leadTime'), 'Formula');
    end;

    [Test]
    procedure CalculatedFieldsAreInTheObject()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Object: JsonObject;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 33.33, 19);

        Object := Exchange.ToJson(OrderHeader);

        Assert.AreEqual(99.99, Object.GetDecimal('amount'), 'Sum');
        Assert.AreEqual(1, Object.GetInteger('noOfLines'), 'Count');
        Assert.IsFalse(Object.GetBoolean('completelyShipped'), 'Exist');
        Assert.AreEqual('Open', Object.GetText('status'), 'Enum by name');
        Assert.AreEqual(Format(OrderHeader."Posting Date", 0, 9), Object.GetText('postingDate'), 'Date');
    end;

    [Test]
    procedure ArrayHasTheRowsOfTheFilter()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
        Lines: JsonArray;
        Token: JsonToken;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        OrderLibrary.CreateItem(Item, 20, 0);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 2);
        Clear(OrderLine);
        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetFilter(Amount, '>%1', 15);

        Lines := Exchange.ToArray(OrderLine);

        Assert.AreEqual(1, Lines.Count(), 'Rows');
        Assert.IsTrue(Lines.SelectToken('$[0].no', Token), 'Path');
        Assert.AreEqual(Item."No.", Token.AsValue().AsCode(), 'Item');
    end;

    [Test]
    procedure RecordComesBack()
    var
        Customer, Copied : Record "Desk Customer";
        RecRef: RecordRef;
    begin
        OrderLibrary.CreateCustomer(Customer);
        Customer.Blocked := Customer.Blocked::Ship;
        Customer."Price Method" := Customer."Price Method"::"Quantity Price";
        Customer."Credit Limit" := 0.1 + 0.2;
        Customer."Discount %" := 12.34567;
        RecRef.GetTable(Copied);

        Exchange.FromJson(Exchange.ToJson(Customer), RecRef);

        RecRef.SetTable(Copied);
        Assert.AreEqual(0, Exchange.Differences(Customer, Copied).Count(), 'Differences');
        Assert.AreEqual(0.3, Copied."Credit Limit", 'Exact');
    end;

    [Test]
    procedure JobComesBackWithAllTypes()
    var
        Job, Copied : Record "Desk Job";
        RecRef: RecordRef;
        Differences: List of [Text];
        Difference: Text;
    begin
        Job.ID := CreateGuid();
        Job."Codeunit ID" := Codeunit::"Desk Job Runner";
        Job.Status := Job.Status::Finished;
        Job."Earliest Start" := CreateDateTime(20260105D, 123456.789T);
        Job."Starting Time" := 000000T;
        Evaluate(Job."Next Run Formula", '<1D>');
        Job."Run on Mondays" := false;
        Job."Record ID to Process" := Job.RecordId();
        RecRef.GetTable(Copied);

        Exchange.FromJson(Exchange.ToJson(Job), RecRef);

        RecRef.SetTable(Copied);
        Differences := Exchange.Differences(Job, Copied);
        foreach Difference in Differences do
            Assert.Fail(Difference);
        Assert.AreEqual(Job."Earliest Start", Copied."Earliest Start", 'Milliseconds too');
    end;

    [Test]
    procedure FieldsOfTheObjectAreValidated()
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
        Object: JsonObject;
    begin
        Object.Add('eMail', 'not an address');
        Object.Add('no', 'C1');
        RecRef.GetTable(Customer);

        asserterror Exchange.FromJson(Object, RecRef);

        Assert.AreEqual('E-Mail must not be not an address in Customer No.=''C1''.', GetLastErrorText(), 'The key is set first');
    end;

    [Test]
    procedure UnknownFieldIsNamed()
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
        Object: JsonObject;
    begin
        Object.Add('colour', 'red');
        RecRef.GetTable(Customer);

        asserterror Exchange.FromJson(Object, RecRef);

        Assert.AreEqual('Table Customer has no field colour.', GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure NullChangesNothing()
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
        Object: JsonObject;
    begin
        Customer.Name := 'Kept';
        Object.ReadFrom('{"name":null,"creditLimit":7}');
        RecRef.GetTable(Customer);

        Exchange.FromJson(Object, RecRef);

        RecRef.SetTable(Customer);
        Assert.AreEqual('Kept', Customer.Name, 'Name');
        Assert.AreEqual(7, Customer."Credit Limit", 'Limit');
    end;

    [Test]
    procedure TextThatIsTooLongIsRefused()
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
        Object: JsonObject;
    begin
        Object.Add('name', PadStr('', 101, 'x'));
        RecRef.GetTable(Customer);

        asserterror Exchange.FromJson(Object, RecRef);

        Assert.ExpectedError('The length of the string is 101, but it must be less than or equal to 100 characters.');
    end;

    [Test]
    procedure DifferencesAreNamed()
    var
        Left, Right : Record "Desk Item";
        Names: List of [Text];
    begin
        Left."Unit Price" := 1;
        Evaluate(Right."Lead Time", '<1D>');
        Right.Description := 'x';

        Names := Exchange.Differences(Left, Right);

        Assert.AreEqual(3, Names.Count(), 'Three');
        Assert.IsTrue(Names.Contains('Lead Time') and Names.Contains('Unit Price') and Names.Contains('Description'), 'Names');
    end;

    [Test]
    procedure NamesBecomeIdentifiers()
    var
        Customer: Record "Desk Customer";
        RecRef: RecordRef;
    begin
        RecRef.GetTable(Customer);

        Assert.AreEqual('no', Exchange.NameOf(RecRef.Field(Customer.FieldNo("No."))), 'A dot');
        Assert.AreEqual('eMail', Exchange.NameOf(RecRef.Field(Customer.FieldNo("E-Mail"))), 'A hyphen');
        Assert.AreEqual('discountPct', Exchange.NameOf(RecRef.Field(Customer.FieldNo("Discount %"))), 'A percent sign');
        Assert.AreEqual('noOfOrders', Exchange.NameOf(RecRef.Field(Customer.FieldNo("No. of Orders"))), 'Words');
    end;
}
