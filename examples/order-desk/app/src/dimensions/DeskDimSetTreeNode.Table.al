namespace OrderDesk.Dimensions;

/// <summary>Finds the number of a set: a step for each value, in the order of their IDs.</summary>
table 50313 "Desk Dim. Set Tree Node"
{
    Access = Internal;
    Caption = 'Dimension Set Tree Node';
    DataClassification = SystemMetadata;

    fields
    {
        field(1; "Parent Dimension Set ID"; Integer)
        {
        }
        field(2; "Dimension Value ID"; Integer)
        {
        }
        field(3; "Dimension Set ID"; Integer)
        {
            AutoIncrement = true;
        }
        field(4; "In Use"; Boolean)
        {
        }
    }

    keys
    {
        key(PK; "Parent Dimension Set ID", "Dimension Value ID")
        {
            Clustered = true;
        }
    }
}
