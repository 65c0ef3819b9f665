namespace OrderDesk.Delivery;

using OrderDesk.Orders;
using OrderDesk.Posting;

/// <summary>What the app adds to the order desk. Static: its subscribers are there once it is installed.</summary>
codeunit 50404 "Delivery Subscribers"
{
    Access = Internal;

    /// <summary>A released order has its freight as a line.</summary>
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk Release Order", 'OnBeforeRelease', '', false, false)]
    local procedure AddFreightLine(var OrderHeader: Record "Desk Order Header")
    var
        OrderLine: Record "Desk Order Line";
        FreightText: Label 'Freight (%1)', Comment = '%1 = agent';
    begin
        OrderHeader.UpdateFreight();
        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetRange(Type, OrderLine.Type::Freight);
        OrderLine.DeleteAll(true);
        if OrderHeader."Freight Amount" = 0 then
            exit;
        OrderLine.Init();
        OrderLine."Order No." := OrderHeader."No.";
        OrderLine."Line No." := OrderLine.NextLineNo();
        OrderLine.Validate(Type, OrderLine.Type::Freight);
        OrderLine."No." := 'FREIGHT';
        OrderLine.Description := CopyStr(StrSubstNo(FreightText, OrderHeader."Shipping Agent"), 1, MaxStrLen(OrderLine.Description));
        OrderLine.Validate(Quantity, 1);
        OrderLine.Validate("Unit Price", OrderHeader."Freight Amount");
        OrderLine.Insert(true);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk Post Order", OnAfterPostOrder, '', false, false)]
    local procedure SendOnItsWay(OrderHeader: Record "Desk Order Header")
    begin
        if OrderHeader."Shipping Agent" = OrderHeader."Shipping Agent"::" " then
            exit;
        OrderHeader.Status := "Desk Order Status"::"On Its Way";
        OrderHeader.Modify(true);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Desk Order Header", OnAfterValidateEvent, "Customer Name", false, false)]
    local procedure NoteNewName(var Rec: Record "Desk Order Header"; var xRec: Record "Desk Order Header"; CurrFieldNo: Integer)
    begin
        Rec.AddToChangeLog(StrSubstNo('name %1 (was %2)', Rec."Customer Name", xRec."Customer Name"));
    end;

    [EventSubscriber(ObjectType::Table, Database::"Desk Item", OnBeforeDeleteEvent, '', false, false)]
    local procedure KeepPictures(var Rec: Record "Desk Item"; RunTrigger: Boolean)
    var
        HasPictureErr: Label 'Item %1 has a picture.', Comment = '%1 = item';
    begin
        if Rec.IsTemporary() or not RunTrigger then
            exit;
        Rec.CalcFields(Picture);
        if Rec.Picture.HasValue() then
            Error(HasPictureErr, Rec."No.");
    end;
}
