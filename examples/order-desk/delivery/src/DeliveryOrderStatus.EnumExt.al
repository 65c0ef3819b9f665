namespace OrderDesk.Delivery;

using OrderDesk.Orders;

enumextension 50401 "Delivery Order Status" extends "Desk Order Status"
{
    value(50400; "On Its Way")
    {
        Caption = 'On its way';
    }
}
