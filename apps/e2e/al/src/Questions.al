codeunit 60040 "Test Confirm"
{
    trigger OnRun()
    begin
        if Confirm('Go on with <b>everything</b>?') then
            Message('You said yes.')
        else
            Message('You said no.');
    end;
}

codeunit 60041 "Test Menu"
{
    trigger OnRun()
    begin
        Message('Choice %1', StrMenu('Order,Invoice,Credit Memo', 2, 'Print what?'));
    end;
}
