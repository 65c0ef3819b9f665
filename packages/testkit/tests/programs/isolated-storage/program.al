codeunit 50100 Program
{
    trigger OnRun()
    var
        Secret: SecretText;
        T: Text;
        S: Text[5];
        IsSecret: Boolean;
        Long: Text;
    begin
        Message('%1 %2', IsolatedStorage.Contains('key'), IsolatedStorage.Get('key', T));
        asserterror IsolatedStorage.Get('key', T);
        Message(GetLastErrorText());
        asserterror IsolatedStorage.Delete('key');
        Message(GetLastErrorText());
        Message('%1', IsolatedStorage.Delete('key'));

        IsolatedStorage.Set('key', 'value ü€');
        Message('%1 %2 %3', IsolatedStorage.Contains('key'), IsolatedStorage.Get('key', T), T);
        Message('%1', IsolatedStorage.Set('key', 'other'));
        IsolatedStorage.Get('key', T);
        Message(T);
        IsolatedStorage.Get('key', S);
        Message(S);

        // Each scope is a storage of its own.
        IsolatedStorage.Set('key', 'of the company', DataScope::Company);
        IsolatedStorage.Set('key', 'of the user', DataScope::User);
        IsolatedStorage.Set('key', 'of both', DataScope::CompanyAndUser);
        Show(DataScope::Module);
        Show(DataScope::Company);
        Show(DataScope::User);
        Show(DataScope::CompanyAndUser);
        IsolatedStorage.Delete('key', DataScope::User);
        Message('%1 %2', IsolatedStorage.Contains('key', DataScope::User), IsolatedStorage.Contains('key', DataScope::Module));

        IsolatedStorage.SetEncrypted('hidden', 'plain text');
        IsolatedStorage.Get('hidden', T);
        Message(T);
        Commit();
        Long := PadStr('', 216, 'x');
        Message('%1', IsolatedStorage.SetEncrypted('hidden', Long));
        asserterror IsolatedStorage.SetEncrypted('hidden', Long);
        Message(GetLastErrorText());
        IsolatedStorage.SetEncrypted('hidden', CopyStr(Long, 1, 215), DataScope::Company);
        IsolatedStorage.Get('hidden', DataScope::Company, T);
        Message('%1', StrLen(T));

        Secret := 'secret';
        IsolatedStorage.Set('secret', Secret);
        Message('%1 %2', IsolatedStorage.Contains('secret', IsSecret), IsSecret);
        Message('%1 %2', IsolatedStorage.Contains('key', DataScope::Module, IsSecret), IsSecret);
        Message('%1 %2', IsolatedStorage.Contains('none', DataScope::Module, IsSecret), IsSecret);
        Clear(Secret);
        IsolatedStorage.Get('secret', Secret);
        Message(Secret.Unwrap());
        Message('%1', IsolatedStorage.Get('secret', T));
        Commit();
        asserterror IsolatedStorage.Get('secret', T);
        Message(GetLastErrorText());
        IsolatedStorage.SetEncrypted('secret', Secret, DataScope::User);
        Clear(Secret);
        IsolatedStorage.Get('secret', DataScope::User, Secret);
        Message(Secret.Unwrap());
        IsolatedStorage.Get('key', Secret);
        Message(Secret.Unwrap());
        Commit();
        asserterror IsolatedStorage.Set('', 'x');
        Message(GetLastErrorText());

        // It is a part of the transaction.
        Commit();
        IsolatedStorage.Set('key', 'lost');
        Message('%1', IsInWriteTransaction());
        asserterror Error('back');
        IsolatedStorage.Get('key', T);
        Message(T);
        IsolatedStorage.Delete('key');
        IsolatedStorage.Delete('key', DataScope::Company);
        IsolatedStorage.Delete('key', DataScope::CompanyAndUser);
        IsolatedStorage.Delete('hidden');
        IsolatedStorage.Delete('hidden', DataScope::Company);
        IsolatedStorage.Delete('secret');
        IsolatedStorage.Delete('secret', DataScope::User);
        Message('%1', IsolatedStorage.Contains('key'));
    end;

    local procedure Show(Scope: DataScope)
    var
        T: Text;
    begin
        IsolatedStorage.Get('key', Scope, T);
        Message('%1: %2', Scope, T);
    end;
}
