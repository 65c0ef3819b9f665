table 50912 "Numbered Row"
{
    fields { field(1; "No."; BigInteger) { } }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Numbered Row";
        Increment: BigInteger;
        N: BigInteger;
    begin
        Message('%1', NumberSequence.Exists('Test No.'));
        NumberSequence.Insert('Test No.');
        Message('%1 %2', NumberSequence.Exists('Test No.'), NumberSequence.Exists('TEST NO.'));
        Message('%1', NumberSequence.Current('Test No.'));
        Message('%1 %2 %3', NumberSequence.Next('Test No.'), NumberSequence.Next('Test No.'), NumberSequence.Current('Test No.'));
        asserterror NumberSequence.Insert('Test No.');
        Message(GetLastErrorText());

        // Per company unless told otherwise.
        Message('%1', NumberSequence.Exists('Test No.', false));
        NumberSequence.Insert('Test No.', 100, 10, false);
        Message('%1 %2', NumberSequence.Next('Test No.', false), NumberSequence.Next('Test No.', false));
        Message('%1 %2', NumberSequence.Current('Test No.', false), NumberSequence.Current('Test No.'));

        // Ranges.
        Message('%1', NumberSequence.Range('Test No.', 5));
        Message('%1', NumberSequence.Next('Test No.'));
        Message('%1 %2', NumberSequence.Range('Test No.', 3, Increment, false), Increment);
        Message('%1', NumberSequence.Next('Test No.', false));
        asserterror N := NumberSequence.Range('Test No.', 0);
        Message(GetLastErrorText());
        NumberSequence.Restart('Test No.', 7);
        Message('%1 %2', NumberSequence.Next('Test No.'), NumberSequence.Next('Test No.'));
        NumberSequence.Restart('Test No.', 1000, false);
        Message('%1', NumberSequence.Next('Test No.', false));
        NumberSequence.Restart('Test No.');
        Message('%1', NumberSequence.Next('Test No.'));
        NumberSequence.Insert('Down', -5, -2);
        Message('%1 %2 %3', NumberSequence.Next('Down'), NumberSequence.Range('Down', 2), NumberSequence.Next('Down'));

        // No rollback gives a number back, takes a sequence back or brings one again.
        Row."No." := NumberSequence.Next('Test No.');
        Row.Insert();
        NumberSequence.Insert('Made inside');
        Message('%1', NumberSequence.Next('Made inside'));
        NumberSequence.Delete('Down');
        asserterror Error('back');
        Message('%1 %2 %3', NumberSequence.Next('Test No.'), NumberSequence.Exists('Made inside'), NumberSequence.Exists('Down'));
        Message('%1', Row.IsEmpty());

        asserterror N := NumberSequence.Next('None');
        Message(GetLastErrorText());
        asserterror N := NumberSequence.Current('None');
        Message(GetLastErrorText());
        NumberSequence.Delete('None');
        asserterror NumberSequence.Restart('None');
        Message(GetLastErrorText());
        asserterror N := NumberSequence.Range('None', 2);
        Message(GetLastErrorText());
        asserterror NumberSequence.Insert('');
        Message(GetLastErrorText());
        asserterror NumberSequence.Insert('not; "valid');
        Message(GetLastErrorText());
        asserterror NumberSequence.Insert('Zero', 0, 0);
        Message(GetLastErrorText());
        // Inside a transaction a missing sequence breaks nothing.
        Row."No." := 1;
        Row.Insert();
        if not TryNext('None') then
            Message('%1', Row.Get(1));
        Row.Delete();
        NumberSequence.Delete('Test No.');
        NumberSequence.Delete('Test No.', false);
        NumberSequence.Delete('Made inside');
        Message('%1', NumberSequence.Exists('Test No.'));
    end;

    [TryFunction]
    local procedure TryNext(Name: Text)
    begin
        NumberSequence.Next(Name);
    end;
}
