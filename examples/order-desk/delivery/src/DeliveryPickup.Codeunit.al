namespace OrderDesk.Delivery;

codeunit 50400 "Delivery Pickup" implements "Delivery Freight"
{
    procedure Price(Weight: Decimal): Decimal
    begin
    end;
}
