namespace OrderDesk.Jobs;

enum 50340 "Desk Job Status"
{
    Extensible = false;

    value(0; Ready)
    {
        Caption = 'Ready';
    }
    value(1; "In Process")
    {
        Caption = 'In Process';
    }
    value(2; Error)
    {
        Caption = 'Error';
    }
    value(3; "On Hold")
    {
        Caption = 'On Hold';
    }
    value(4; Finished)
    {
        Caption = 'Finished';
    }
}
