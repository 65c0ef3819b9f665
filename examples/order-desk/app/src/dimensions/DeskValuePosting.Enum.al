namespace OrderDesk.Dimensions;

enum 50310 "Desk Value Posting"
{
    Extensible = false;

    value(0; " ")
    {
        Caption = ' ';
    }
    value(1; "Code Mandatory")
    {
        Caption = 'Code Mandatory';
    }
    value(2; "Same Code")
    {
        Caption = 'Same Code';
    }
    value(3; "No Code")
    {
        Caption = 'No Code';
    }
}
