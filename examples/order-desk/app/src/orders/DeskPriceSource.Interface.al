namespace OrderDesk.Orders;

interface "Desk Price Source"
{
    procedure UnitPrice(Item: Record "Desk Item"; Quantity: Decimal): Decimal;
}
