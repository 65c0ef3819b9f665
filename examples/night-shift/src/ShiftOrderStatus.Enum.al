enum 50200 "Shift Order Status"
{
    Extensible = false;

    value(0; Open)
    {
        Caption = 'Open';
    }
    value(1; Released)
    {
        Caption = 'Released';
    }
    value(2; Posted)
    {
        Caption = 'Posted';
    }
}
