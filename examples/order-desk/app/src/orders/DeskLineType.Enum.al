namespace OrderDesk.Orders;

enum 50321 "Desk Line Type"
{
    Extensible = true;

    value(0; " ")
    {
        Caption = ' ';
    }
    value(1; Item)
    {
        Caption = 'Item';
    }
    value(2; Charge)
    {
        Caption = 'Charge';
    }
}
