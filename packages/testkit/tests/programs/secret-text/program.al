codeunit 50100 Program
{
    trigger OnRun()
    var
        Secret: SecretText;
        Other: SecretText;
        Secrets: Dictionary of [Text, SecretText];
        O: JsonObject;
        Inner: JsonObject;
        T: Text;
    begin
        Message('%1', Secret.IsEmpty());
        Secret := 'pass' + 'word';
        Message('%1 %2', Secret.IsEmpty, Secret.Unwrap());
        T := 'token';
        Other := T;
        Secret := SecretStrSubstNo('%1:%2', Secret, Other);
        Message(Secret.Unwrap());
        Secret := SecretText.SecretStrSubstNo('Bearer %1', 'literal');
        Message(Secret.Unwrap());
        Message(Take('given'));
        Inner.Add('password', '');
        O.Add('user', 'me');
        O.Add('login', Inner);
        O.WriteWithSecretsTo('login.password', 'sec"ret', Secret);
        Message('%1 %2', Secret.Unwrap(), O);
        Secrets.Add('$.user', Other);
        Secrets.Add('login.password', 'two');
        Message('%1 %2', O.WriteWithSecretsTo(Secrets, Secret), Secret.Unwrap());
        Message('%1', O.WriteWithSecretsTo('none', Other, Secret));
        asserterror O.WriteWithSecretsTo('none', Other, Secret);
        Message(GetLastErrorText());
        Clear(Secret);
        Message('%1', Secret.IsEmpty);
    end;

    local procedure Take(Secret: SecretText): Text
    begin
        exit(Secret.Unwrap());
    end;
}
