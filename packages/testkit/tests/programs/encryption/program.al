codeunit 50100 Program
{
    trigger OnRun()
    var
        Plain: Text;
        Encrypted: Text;
    begin
        Message('%1 %2', EncryptionEnabled(), EncryptionKeyExists());
        Plain := 'a secret ü€';
        Encrypted := Encrypt(Plain);
        Message('%1 %2', Encrypted <> Plain, Encrypt(Plain) <> Encrypted);
        Message(Decrypt(Encrypted));
        Message('<%1>', Decrypt(Encrypt('')));
        asserterror Message(Decrypt('nonsense'));
        Message(GetLastErrorText());
        Encrypted[3] := 'ß';
        asserterror Message(Decrypt(Encrypted));
        Message(GetLastErrorText());
        asserterror Message(Encrypt(PadStr('', 216, 'x')));
        Message(GetLastErrorText());
        asserterror DeleteEncryptionKey();
        Message(GetLastErrorText());
    end;
}
