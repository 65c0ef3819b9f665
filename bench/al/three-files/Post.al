codeunit 50101 "Small Post"
{
    procedure Add(ItemNo: Code[20]; Quantity: Integer)
    var
        Item: Record "Small Item";
    begin
        if Quantity < 0 then
            Error('Quantity must not be %1.', Quantity);
        if not Item.Get(ItemNo) then begin
            Item."No." := ItemNo;
            Item.Insert();
        end;
        Item.Stock += Quantity;
        Item.Modify();
    end;
}
