/// <summary>One row a posting group. Whoever posts locks it first, so postings of one group queue up behind each other.</summary>
table 50202 "Shift Posting Gate"
{
    Caption = 'Shift Posting Gate';

    fields
    {
        field(1; "Group"; Code[10])
        {
            Caption = 'Group';
        }
        field(2; "Last Order No."; Code[20])
        {
            Caption = 'Last Order No.';
        }
        field(3; Postings; Integer)
        {
            Caption = 'Postings';
        }
    }

    keys
    {
        key(PK; "Group")
        {
            Clustered = true;
        }
    }
}
