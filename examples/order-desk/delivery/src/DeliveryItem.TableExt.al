namespace OrderDesk.Delivery;

using OrderDesk.Orders;

tableextension 50402 "Delivery Item" extends "Desk Item"
{
    fields
    {
        field(50400; Weight; Decimal)
        {
            Caption = 'Weight';
            DataClassification = CustomerContent;
            MinValue = 0;
        }
        field(50401; Picture; Blob)
        {
            Caption = 'Picture';
            DataClassification = CustomerContent;
            Subtype = Bitmap;
        }
    }
}
