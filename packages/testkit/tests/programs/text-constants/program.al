codeunit 50100 Program
{
    var
        Text000: TextConst ENU = 'Hello %1', DAN = 'Hej %1';
        Text001: TextConst DAN = 'Kun dansk';

    trigger OnRun()
    var
        T: Text[20];
    begin
        Message(Text000, 'you');
        T := Text001;
        Message('%1 %2', T, StrLen(Text000));
        Message('%1', Text001.ToUpper());
    end;
}
