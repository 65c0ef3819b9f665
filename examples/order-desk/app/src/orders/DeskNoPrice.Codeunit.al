namespace OrderDesk.Orders;

/// <summary>Stands for the price methods of apps that are gone.</summary>
codeunit 50322 "Desk No Price" implements "Desk Price Source"
{
    Access = Internal;

    procedure UnitPrice(Item: Record "Desk Item"; Quantity: Decimal): Decimal
    begin
        Error(NoMethodErr, Item.TableCaption(), Item."No.");
    end;

    var
        NoMethodErr: Label 'There is no price method for %1 %2.', Comment = '%1 = table, %2 = number';
}
