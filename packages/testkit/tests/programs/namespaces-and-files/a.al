namespace Acme.Sales;

using Acme.Base;

codeunit 50101 Poster
{
    procedure Post(): Text
    var
        H: Codeunit Helper;
        R: Record Thing;
    begin
        R.Insert();
        exit(H.Help() + ' ' + Format(R.Count()));
    end;
}
