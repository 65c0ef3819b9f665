codeunit 50101 Asks
{
    trigger OnRun()
    begin
        if Confirm('Really %1?', true, 'now') then
            Message('never');
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Window: Dialog;
        I: Integer;
    begin
        Message('%1', GuiAllowed());
        Message('%1 %2', Codeunit.Run(Codeunit::Asks), GetLastErrorText());
        asserterror I := StrMenu('a,b');
        Message('%1', GetLastErrorText().Contains('client callback'));
        if not TryConfirm() then
            Message(GetLastErrorCode());
        Window.Open('Working #1####', I);
        Window.Update(1, 5);
        Window.Close();
        Message('%1', CurrentClientType());
        if Confirm('Last?') then;
    end;

    [TryFunction]
    local procedure TryConfirm()
    begin
        if Confirm('?') then;
    end;
}
