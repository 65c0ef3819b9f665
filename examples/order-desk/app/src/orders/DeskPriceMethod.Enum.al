namespace OrderDesk.Orders;

enum 50322 "Desk Price Method" implements "Desk Price Source"
{
    Extensible = true;
    DefaultImplementation = "Desk Price Source" = "Desk List Price";
    UnknownValueImplementation = "Desk Price Source" = "Desk No Price";

    value(0; "List Price")
    {
        Caption = 'List price';
    }
    value(1; "Quantity Price")
    {
        Caption = 'Price by quantity';
        Implementation = "Desk Price Source" = "Desk Quantity Price";
    }
}
