namespace OrderDesk.Delivery;

/// <summary>A freight that can say where it is.</summary>
interface "Delivery Tracking" extends "Delivery Freight"
{
    procedure TrackingLink(DocumentNo: Code[20]): Text;
}
