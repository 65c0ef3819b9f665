namespace OrderDesk.Delivery;

codeunit 50401 "Delivery Parcel" implements "Delivery Tracking"
{
    procedure Price(Weight: Decimal) Result: Decimal
    begin
        case Weight of
            0:
                Result := 0;
            0 .. 2:
                Result := 4.95;
            2 .. 5, 5 .. 10:
                Result := 8.5;
            else
                Result := 8.5 * Round(Weight / 10, 1, '>');
        end;
    end;

    procedure TrackingLink(DocumentNo: Code[20]): Text
    begin
        exit(StrSubstNo('https://parcels.example/track/%1?lang=%2', LowerCase(DocumentNo), 'en'));
    end;
}
