namespace OrderDesk.Delivery;

interface "Delivery Freight"
{
    procedure Price(Weight: Decimal): Decimal;
}
