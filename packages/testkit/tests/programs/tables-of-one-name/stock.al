namespace Acme.Stock;

table 60995 Agent
{
    fields
    {
        field(1; Code; Code[10]) { }
        field(2; Shelf; Text[20]) { }
    }
}

table 60996 Parcel
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; "Agent Code"; Code[10]) { TableRelation = Agent; }
    }
}
