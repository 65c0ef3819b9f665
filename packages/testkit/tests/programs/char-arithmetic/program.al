codeunit 50100 Program
{
    trigger OnRun()
    var
        Letter: Char;
        Place: Integer;
        Digits: Text;
    begin
        Letter := 'D';
        Place := Letter - 'A' + 1;
        Message('%1', Place);
        Digits := '407';
        Message('%1', (Digits[1] - '0') * 100 + (Digits[3] - '0'));
        Message('%1', 'Z' - Letter);
        Message('%1', 'x' + Letter);
    end;
}
