namespace OrderDesk.Delivery;

using OrderDesk.Orders;

enumextension 50402 "Delivery Price Method" extends "Desk Price Method"
{
    value(50400; Clearance)
    {
        Caption = 'Clearance sale';
        Implementation = "Desk Price Source" = "Delivery Clearance Price";
    }
}
