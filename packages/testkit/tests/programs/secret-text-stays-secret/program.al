codeunit 50100 Program
{
    trigger OnRun()
    var
        Secret: SecretText;
        T: Text;
        V: Variant;
    begin
        T := Secret;
        T := Format(Secret);
        V := Secret;
        Message('%1', Secret);
        Message(Secret);
        Error(Secret);
        if Secret = T then;
    end;
}
