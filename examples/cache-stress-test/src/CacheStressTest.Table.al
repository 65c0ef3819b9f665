/// <summary>The rows the stress test reads and writes.</summary>
table 50100 "Cache Stress Test"
{
    Caption = 'Cache Stress Test';
    DataPerCompany = true;

    fields
    {
        field(1; "Entry No."; Integer)
        {
            Caption = 'Entry No.';
        }
        field(2; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(3; "Times Read"; Integer)
        {
            Caption = 'Times Read';
        }
        field(4; "Last Read At"; DateTime)
        {
            Caption = 'Last Read At';
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
    }
}
