namespace OrderDesk.Test;

using OrderDesk.Delivery;
using OrderDesk.Orders;
using OrderDesk.Posting;

codeunit 50550 "Delivery Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";
        ReleaseOrder: Codeunit "Desk Release Order";
        TrackingMgt: Codeunit "Delivery Tracking Mgt.";
        OpenedLink: Text;

    [Test]
    procedure ExtensionTriggersRunAroundInsert()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderLibrary.Initialize();

        OrderHeader.Insert(true);

        Assert.AreEqual('before insert without number; after insert', OrderHeader."Change Log", 'Around the trigger that gives the number');
        OrderHeader.Find();
        Assert.AreEqual('before insert without number', OrderHeader."Change Log", 'What comes after the row is not stored with it');
    end;

    [Test]
    procedure ExtensionTriggersRunAroundValidate()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        OrderHeader.Insert(true);
        OrderHeader."Change Log" := '';

        OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.AreEqual('before ; after ' + Customer.Name, OrderHeader."Change Log", 'Around OnValidate');
    end;

    [Test]
    procedure SubscriberToAFieldKnowsTheOldValue()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderHeader."Customer Name" := 'Old';
        OrderHeader.Validate("Customer Name", 'New');

        Assert.AreEqual('name New (was Old)', OrderHeader."Change Log", 'xRec');
    end;

    [Test]
    procedure WeightFollowsQuantityAndItem()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        CreateHeavyOrder(OrderHeader, OrderLine, 3, 1.5);
        Assert.AreEqual(4.5, OrderLine."Line Weight", 'Three of them');

        OrderLine.Validate(Quantity, 4);
        OrderLine.Modify(true);

        OrderHeader.CalcFields("Total Weight");
        Assert.AreEqual(6, OrderHeader."Total Weight", 'A FlowField of an extension over a field of another');
    end;

    [Test]
    procedure FreightIsThatOfTheAgent()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        CreateHeavyOrder(OrderHeader, OrderLine, 2, 11);

        OrderHeader.Validate("Shipping Agent", OrderHeader."Shipping Agent"::Parcel);
        Assert.AreEqual(25.5, OrderHeader."Freight Amount", 'Three parcels');
        OrderHeader.Validate("Shipping Agent", OrderHeader."Shipping Agent"::Forwarder);
        Assert.AreEqual(57.7, OrderHeader."Freight Amount", 'Forwarder');
        OrderHeader.Validate("Shipping Agent", OrderHeader."Shipping Agent"::" ");
        Assert.AreEqual(0, OrderHeader."Freight Amount", 'Default implementation');
    end;

    [Test]
    procedure PriceOfAParcelByWeight()
    var
        Parcel: Codeunit "Delivery Parcel";
    begin
        Assert.AreEqual(0, Parcel.Price(0), 'Nothing');
        Assert.AreEqual(4.95, Parcel.Price(0.00001), 'Almost nothing');
        Assert.AreEqual(4.95, Parcel.Price(2), 'The first range that fits');
        Assert.AreEqual(8.5, Parcel.Price(2.00001), 'Just above');
        Assert.AreEqual(8.5, Parcel.Price(10), 'One parcel');
        Assert.AreEqual(17, Parcel.Price(10.1), 'Two parcels');
    end;

    [Test]
    procedure ReleasedOrderHasAFreightLine()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        CreateHeavyOrder(OrderHeader, OrderLine, 1, 3);
        OrderHeader.Validate("Shipping Agent", "Delivery Agent"::Parcel);
        OrderHeader.Modify(true);

        ReleaseOrder.Release(OrderHeader);

        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetRange(Type, OrderLine.Type::Freight);
        OrderLine.FindFirst();
        Assert.AreEqual('Freight (Parcel service)', OrderLine.Description, 'Description');
        Assert.AreEqual(8.5, OrderLine.Amount, 'Amount');
    end;

    [Test]
    procedure FreightLineIsReplacedNotDoubled()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        CreateHeavyOrder(OrderHeader, OrderLine, 1, 3);
        OrderHeader.Validate("Shipping Agent", "Delivery Agent"::Parcel);
        OrderHeader.Modify(true);
        ReleaseOrder.Release(OrderHeader);
        ReleaseOrder.Reopen(OrderHeader);
        OrderHeader.Validate("Shipping Agent", "Delivery Agent"::Forwarder);
        OrderHeader.Modify(true);

        ReleaseOrder.Release(OrderHeader);

        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetFilter(Type, Format("Desk Line Type"::Freight));
        Assert.RecordCount(OrderLine, 1);
        OrderLine.FindFirst();
        Assert.AreEqual(51.05, OrderLine.Amount, 'Rounded up to 5 cents');
    end;

    [Test]
    procedure PostedOrderIsOnItsWay()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        CreateHeavyOrder(OrderHeader, OrderLine, 1, 3);
        OrderHeader.Validate("Shipping Agent", "Delivery Agent"::Parcel);
        OrderHeader.Modify(true);

        PostOrder.Post(OrderHeader);

        OrderHeader.Find();
        Assert.AreEqual('On its way', Format(OrderHeader.Status), 'Caption of the added value');
        Assert.AreEqual(50400, OrderHeader.Status.AsInteger(), 'Its number');
        OrderHeader.SetRecFilter();
        OrderHeader.SetFilter(Status, '<>%1&<>%2', OrderHeader.Status::Open, OrderHeader.Status::Released);
        Assert.RecordCount(OrderHeader, 1);
    end;

    [Test]
    procedure AddedPriceMethodPricesLines()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        Customer."Price Method" := Customer."Price Method"::Clearance;
        Customer.Modify();
        OrderLibrary.CreateItem(Item, 9.99, 0);
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(4.99, OrderLine."Unit Price", 'Half of it, rounded down');
    end;

    [Test]
    procedure TrackingIsForAgentsThatCan()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderHeader."No." := 'O-17';
        OrderHeader."Shipping Agent" := "Delivery Agent"::Parcel;
        Assert.AreEqual('https://parcels.example/track/o-17?lang=en', TrackingMgt.TrackingLink(OrderHeader), 'Parcel');
        OrderHeader."Shipping Agent" := "Delivery Agent"::Forwarder;
        Assert.AreEqual('', TrackingMgt.TrackingLink(OrderHeader), 'Forwarder');
    end;

    [Test]
    [HandlerFunctions('RememberLink')]
    procedure LinkIsOpened()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderHeader."No." := 'O-18';
        OrderHeader."Shipping Agent" := "Delivery Agent"::Parcel;

        Hyperlink(TrackingMgt.TrackingLink(OrderHeader));

        Assert.IsTrue(OpenedLink.EndsWith('/track/o-18?lang=en'), OpenedLink);
    end;

    [Test]
    procedure AgentsAreComparedByPrice()
    var
        Agents: List of [Text];
    begin
        Agents := TrackingMgt.Compare(10);
        Assert.AreEqual('Parcel service', Agents.Get(1), 'Light');
        Agents := TrackingMgt.Compare(200);
        Assert.AreEqual('Forwarder', Agents.Get(1), 'Heavy');
        Assert.AreEqual(2, Agents.Count(), 'No agent is none');
    end;

    [Test]
    procedure NoteKeepsTheOrder()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderHeader."Delivery Note" := 'N1';
        OrderHeader.Modify();

        asserterror OrderHeader.Delete(true);

        Assert.ExpectedError('Delivery Note must be equal to ''''');
    end;

    [Test]
    procedure PictureKeepsTheItem()
    var
        Item: Record "Desk Item";
        PictureStream: OutStream;
    begin
        OrderLibrary.CreateItem(Item, 1, 0);
        Item.Picture.CreateOutStream(PictureStream);
        PictureStream.WriteText('not really a picture');
        Item.Modify();
        Commit();

        asserterror Item.Delete(true);
        Assert.ExpectedError(StrSubstNo('Item %1 has a picture.', Item."No."));

        Item.Find();
        Clear(Item.Picture);
        Item.Modify();
        Item.Delete(true);
        Assert.IsFalse(Item.Find(), 'Deleted');
    end;

    [Test]
    procedure AddedKeySorts()
    var
        OrderHeader: Record "Desk Order Header";
        Order: Text;
    begin
        CreateOrderOf("Delivery Agent"::Parcel, 20260102D);
        CreateOrderOf("Delivery Agent"::Forwarder, 20260102D);
        CreateOrderOf("Delivery Agent"::Forwarder, 20260101D);
        CreateOrderOf("Delivery Agent"::Parcel, 20260103D);

        OrderHeader.SetCurrentKey("Shipping Agent", "Posting Date");
        OrderHeader.SetAscending("Shipping Agent", false);
        OrderHeader.SetRange("Posting Date", 20260101D, 20260103D);
        OrderHeader.SetFilter("Shipping Agent", '%1..', "Delivery Agent"::Parcel);
        if OrderHeader.FindSet() then
            repeat
                Order += StrSubstNo('%1 %2, ', OrderHeader."Shipping Agent".AsInteger(), OrderHeader."Posting Date".Day());
            until OrderHeader.Next() = 0;

        Assert.AreEqual('20 1, 20 2, 10 2, 10 3, ', Order, 'Agents descending, dates ascending');
        Assert.AreEqual('Shipping Agent,Posting Date', OrderHeader.CurrentKey(), 'Key');
    end;

    local procedure CreateOrderOf(Agent: Enum "Delivery Agent"; PostingDate: Date)
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderLibrary.Initialize();
        OrderHeader.Validate("Posting Date", PostingDate);
        OrderHeader.Validate("Shipping Agent", Agent);
        OrderHeader.Insert(true);
    end;

    local procedure CreateHeavyOrder(var OrderHeader: Record "Desk Order Header"; var OrderLine: Record "Desk Order Line"; Quantity: Decimal; Weight: Decimal)
    var
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLibrary.CreateItemInStock(Item, 10, 0, 100);
        Item.Validate(Weight, Weight);
        Item.Modify(true);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", Quantity);
    end;

    [HyperlinkHandler]
    procedure RememberLink(Link: Text[1024])
    begin
        OpenedLink := Link;
    end;
}
