namespace Acme.Run;

using Acme.Core;
using Acme.Loyalty;

// An extension's formulas find tables as the extension sees them, not as the extended table does.
codeunit 60990 Program
{
    trigger OnRun()
    var
        Customer: Record "Ns Customer";
        Point: Record "Ns Point";
        Level: Record "Ns Level";
    begin
        Level.Code := 'GOLD';
        Level.Insert();
        Customer."No." := 'C1';
        Customer.Validate(Level, 'GOLD');
        Customer.Insert();
        Point."Entry No." := 1;
        Point."Customer No." := 'C1';
        Point.Points := 40;
        Point.Insert();
        Point."Entry No." := 2;
        Point.Points := 2;
        Point.Insert();

        Customer.CalcFields(Points);
        Message('%1 %2', Customer.Points, Customer.Level);
        Level.Rename('PLATIN');
        Customer.Get('C1');
        Message(Customer.Level);
        asserterror Customer.Validate(Level, 'TIN');
        Message(GetLastErrorText());
    end;
}
