namespace OrderDesk.Delivery;

using OrderDesk.Orders;

codeunit 50405 "Delivery Tracking Mgt."
{
    /// <summary>Where the order is; '' when its agent cannot say.</summary>
    procedure TrackingLink(OrderHeader: Record "Desk Order Header"): Text
    var
        Freight: Interface "Delivery Freight";
        Tracking: Interface "Delivery Tracking";
    begin
        Freight := OrderHeader."Shipping Agent";
        if not (Freight is "Delivery Tracking") then
            exit('');
        Tracking := Freight as "Delivery Tracking";
        exit(Tracking.TrackingLink(OrderHeader."No."));
    end;

    /// <summary>All agents with their price of a weight, the cheapest first.</summary>
    procedure Compare(Weight: Decimal) Result: List of [Text]
    var
        Agents: Dictionary of [Text, Decimal];
        Freight: Interface "Delivery Freight";
        Agent: Enum "Delivery Agent";
        Ordinal: Integer;
        Name: Text;
        Price: Decimal;
        Position: Integer;
    begin
        foreach Ordinal in Enum::"Delivery Agent".Ordinals() do begin
            Agent := Enum::"Delivery Agent".FromInteger(Ordinal);
            if Agent = Agent::" " then
                continue;
            Freight := Agent;
            Agents.Add(Format(Agent), Freight.Price(Weight));
        end;
        foreach Name in Agents.Keys() do begin
            Price := Agents.Get(Name);
            Position := 1;
            while Position <= Result.Count() do begin
                if Agents.Get(Result.Get(Position)) > Price then
                    break;
                Position += 1;
            end;
            Result.Insert(Position, Name);
        end;
    end;
}
