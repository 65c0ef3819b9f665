table 61700 "Sales Doc"
{
    LookupPageId = "Sales Docs";
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; "Customer Name"; Text[100]) { }
        field(3; Status; Option) { OptionMembers = Open,Released; }
        field(4; Amount; Decimal) { }
        field(5; "Posting Date"; Date) { }
        field(6; "Date Filter"; Date) { FieldClass = FlowFilter; }
        field(7; "Line Amount"; Decimal) { FieldClass = FlowField; CalcFormula = sum("Sales Doc Line".Amount where("Document No." = field("No."))); }
    }
    keys { key(PK; "No.") { Clustered = true; } key(K2; Status, "Posting Date") { } }
    procedure Release(): Boolean begin Status := Status::Released; exit(true); end;
}
table 61701 "Sales Doc Line"
{
    fields
    {
        field(1; "Document No."; Code[20]) { TableRelation = "Sales Doc"; }
        field(2; "Line No."; Integer) { }
        field(3; Description; Text[100]) { }
        field(4; Amount; Decimal) { }
        field(5; Type; Option) { OptionMembers = " ",Item; }
    }
    keys { key(PK; "Document No.", "Line No.") { } }
}
