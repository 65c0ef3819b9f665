namespace OrderDesk.Test;

using OrderDesk.Orders;
using OrderDesk.Posting;

/// <summary>Writes and fails when an order was posted.</summary>
codeunit 50507 "Desk Posting Saboteur"
{
    EventSubscriberInstance = Manual;

    var
        Calls: Integer;

    procedure GetCalls(): Integer
    begin
        exit(Calls);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk Post Order", OnAfterPostOrder, '', false, false)]
    local procedure Fail(PostedNo: Code[20])
    var
        OrderHeader: Record "Desk Order Header";
    begin
        Calls += 1;
        OrderHeader."No." := 'SABOTAGE';
        OrderHeader.Insert();
        Error('%1 was posted, and now this.', PostedNo);
    end;
}
