namespace OrderDesk.Orders;

/// <summary>A new order with the lines of another one, prices of today or of then.</summary>
codeunit 50324 "Desk Copy Order"
{
    procedure Copy(FromOrder: Record "Desk Order Header"; RecalculateLines: Boolean) ToOrder: Record "Desk Order Header"
    var
        FromLine, ToLine : Record "Desk Order Line";
    begin
        ToOrder.Init();
        ToOrder.TransferFields(FromOrder, false);
        ToOrder."No." := '';
        ToOrder.Status := ToOrder.Status::Open;
        ToOrder."Times Released" := 0;
        ToOrder."Posting Date" := WorkDate();
        ToOrder.Insert(true);

        FromLine.SetRange("Order No.", FromOrder."No.");
        if FromLine.FindSet() then
            repeat
                Clear(ToLine);
                if RecalculateLines and (FromLine.Type = FromLine.Type::Item) then begin
                    ToLine."Order No." := ToOrder."No.";
                    ToLine."Line No." := FromLine."Line No.";
                    ToLine.Validate(Type, FromLine.Type);
                    ToLine.Validate("No.", FromLine."No.");
                    ToLine.Validate(Quantity, FromLine.Quantity);
                end else begin
                    ToLine := FromLine;
                    ToLine."Order No." := ToOrder."No.";
                    ToLine."Quantity Shipped" := 0;
                    ToLine."Outstanding Quantity" := ToLine.Quantity;
                end;
                ToLine.Insert(true);
            until FromLine.Next() = 0;
    end;
}
