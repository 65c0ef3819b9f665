table 50100 "Small Item"
{
    fields
    {
        field(1; "No."; Code[20])
        {
        }
        field(2; Stock; Integer)
        {
        }
    }

    keys
    {
        key(PK; "No.")
        {
            Clustered = true;
        }
    }
}
