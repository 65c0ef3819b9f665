namespace Acme.Sales;

using Acme.Stock;

table 60993 Agent
{
    fields
    {
        field(1; Code; Code[10]) { }
        field(2; "Times Used"; Integer) { }
    }
}

table 60994 Deal
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; "Agent Code"; Code[10]) { TableRelation = Agent; }
        field(3; "Stock Agent Code"; Code[10]) { TableRelation = Acme.Stock.Agent; }
        field(4; Agents; Integer) { FieldClass = FlowField; CalcFormula = count(Agent); }
    }
}

// The names that an extension writes are those that its own file sees.
tableextension 60993 "Sales Parcel" extends Parcel
{
    fields
    {
        field(60993; "Sales Agent Code"; Code[10]) { TableRelation = Agent; }
    }
}
