namespace OrderDesk.Orders;

using OrderDesk.Dimensions;

/// <summary>Releases an order for posting, and opens it again.</summary>
codeunit 50323 "Desk Release Order"
{
    TableNo = "Desk Order Header";
    Permissions = tabledata "Desk Order Header" = rm;

    trigger OnRun()
    begin
        Release(Rec);
    end;

    procedure Release(var OrderHeader: Record "Desk Order Header")
    var
        OrderLine: Record "Desk Order Line";
        DimensionCheck: Codeunit "Desk Dimension Check";
    begin
        if OrderHeader.Status = OrderHeader.Status::Released then
            exit;
        OnBeforeRelease(OrderHeader);
        OrderHeader.TestField("Customer No.");
        OrderHeader.TestField("Posting Date");

        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetFilter(Type, '>%1', OrderLine.Type::" ");
        OrderLine.SetFilter(Quantity, '<>0');
        if OrderLine.IsEmpty() then
            Error(NothingErr, OrderHeader."No.");
        OrderLine.FindSet();
        repeat
            OrderLine.TestField("No.");
            DimensionCheck.CheckSet(OrderLine."Dimension Set ID");
            DimensionCheck.CheckValuePosting(Database::"Desk Customer", OrderHeader."Customer No.", OrderLine."Dimension Set ID");
            if OrderLine.Type = OrderLine.Type::Item then
                DimensionCheck.CheckValuePosting(Database::"Desk Item", OrderLine."No.", OrderLine."Dimension Set ID");
        until OrderLine.Next() = 0;

        if NeedsApproval(OrderHeader) then
            OrderHeader.Status := OrderHeader.Status::"Pending Approval"
        else begin
            OrderHeader.Status := OrderHeader.Status::Released;
            OrderHeader."Times Released" += 1;
        end;
        OrderHeader.Modify(true);
        OnAfterRelease(OrderHeader);
    end;

    procedure Reopen(var OrderHeader: Record "Desk Order Header")
    begin
        if OrderHeader.Status = OrderHeader.Status::Open then
            exit;
        OrderHeader.Status := OrderHeader.Status::Open;
        OrderHeader.Modify(true);
        OnAfterReopen(OrderHeader);
    end;

    procedure Approve(var OrderHeader: Record "Desk Order Header")
    begin
        OrderHeader.TestField(Status, OrderHeader.Status::"Pending Approval");
        OrderHeader.Status := OrderHeader.Status::Released;
        OrderHeader."Times Released" += 1;
        OrderHeader.Modify(true);
    end;

    /// <summary>Asks what to do with an order; 0 means nothing.</summary>
    procedure AskAndRun(var OrderHeader: Record "Desk Order Header"): Integer
    var
        Choice: Integer;
    begin
        Choice := StrMenu(ChoicesTxt, OrderHeader.Status = OrderHeader.Status::Open ? 1 : 2, InstructionTxt);
        case Choice of
            1:
                Release(OrderHeader);
            2:
                Reopen(OrderHeader);
        end;
        exit(Choice);
    end;

    local procedure NeedsApproval(OrderHeader: Record "Desk Order Header"): Boolean
    var
        Customer: Record "Desk Customer";
    begin
        Customer.Get(OrderHeader."Customer No.");
        exit(Customer.AvailableCredit() < 0);
    end;

    [IntegrationEvent(false, false)]
    local procedure OnBeforeRelease(var OrderHeader: Record "Desk Order Header")
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterRelease(var OrderHeader: Record "Desk Order Header")
    begin
    end;

    [BusinessEvent(false)]
    local procedure OnAfterReopen(OrderHeader: Record "Desk Order Header")
    begin
    end;

    var
        NothingErr: Label 'There is nothing to release for order %1.', Comment = '%1 = order';
        ChoicesTxt: Label '&Release,Re&open';
        InstructionTxt: Label 'What should happen to the order?';
}
