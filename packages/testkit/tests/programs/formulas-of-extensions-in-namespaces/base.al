namespace Acme.Core;

table 60990 "Ns Customer"
{
    fields
    {
        field(1; "No."; Code[20]) { }
    }
}
