namespace Acme.Loyalty;

using Acme.Core;

table 60991 "Ns Point"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
        field(2; "Customer No."; Code[20]) { TableRelation = "Ns Customer"; }
        field(3; Points; Integer) { }
    }
}

table 60992 "Ns Level"
{
    fields
    {
        field(1; Code; Code[10]) { }
    }
}

tableextension 60990 "Ns Loyalty" extends "Ns Customer"
{
    fields
    {
        field(60990; Points; Integer)
        {
            FieldClass = FlowField;
            CalcFormula = sum("Ns Point".Points where("Customer No." = field("No.")));
        }
        field(60991; Level; Code[10]) { TableRelation = "Ns Level"; }
    }
}
