namespace OrderDesk.Delivery;

enum 50400 "Delivery Agent" implements "Delivery Freight"
{
    Extensible = true;
    DefaultImplementation = "Delivery Freight" = "Delivery Pickup";

    value(0; " ")
    {
        Caption = ' ';
    }
    value(10; Parcel)
    {
        Caption = 'Parcel service';
        Implementation = "Delivery Freight" = "Delivery Parcel";
    }
    value(20; Forwarder)
    {
        Caption = 'Forwarder';
        Implementation = "Delivery Freight" = "Delivery Forwarder";
    }
}
