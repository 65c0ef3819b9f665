namespace OrderDesk.Delivery;

using OrderDesk.Orders;

enumextension 50400 "Delivery Line Type" extends "Desk Line Type"
{
    value(50400; Freight)
    {
        Caption = 'Freight';
    }
}
