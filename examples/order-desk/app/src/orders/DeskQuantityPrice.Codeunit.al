namespace OrderDesk.Orders;

codeunit 50321 "Desk Quantity Price" implements "Desk Price Source"
{
    Access = Internal;

    procedure UnitPrice(Item: Record "Desk Item"; Quantity: Decimal): Decimal
    var
        IsEnough: Boolean;
    begin
        IsEnough := (Item."Quantity Discount From" > 0) and (Quantity >= Item."Quantity Discount From");
        exit(Round(IsEnough ? Item."Unit Price" * (1 - Item."Quantity Discount %" / 100) : Item."Unit Price", 0.00001));
    end;
}
