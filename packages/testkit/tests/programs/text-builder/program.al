codeunit 50100 Program
{
    var
        Shared: TextBuilder;

    trigger OnRun()
    var
        Builder: TextBuilder;
        Other: TextBuilder;
        Many: array[2] of TextBuilder;
        Names: List of [Text];
        Name: Text[10];
        V: Variant;
        I: Integer;
    begin
        Message('<%1> %2 %3', Builder.ToText(), Builder.Length(), Builder.Length);
        Builder.Append('abc');
        Builder.AppendLine('def');
        Builder.AppendLine();
        Builder.AppendLine('end');
        Message('%1 %2', Builder.Length, Builder.ToText().Contains('def'));
        Other := Builder;
        Other.Append('!');
        Message('%1 %2', Builder.Length, Builder.ToText(Builder.Length, 1));
        Change(Builder);
        Message(Builder.ToText());

        Builder.Clear();
        Builder.Append('0123456789');
        Message('%1 %2 %3', Builder.ToText(1, 1), Builder.ToText(4, 3), Builder.ToText(11, 0));
        Builder.Insert(1, '<');
        Builder.Insert(12, '>');
        Builder.Remove(2, 3);
        Message(Builder.ToText());
        Builder.Replace('5', 'five');
        Builder.Replace('e', '$&', 1, 7);
        Message(Builder.ToText());
        Builder.Length(4);
        Message('%1 %2', Builder.ToText(), Builder.Length(5));
        Message('%1 %2 %3', Builder.Capacity, Builder.EnsureCapacity(100), Builder.MaxCapacity);
        Builder.Capacity(50);
        Message('%1', Builder.Capacity());

        Message('%1 %2 %3', Builder.Insert(0, 'x'), Builder.Remove(1, 99), Builder.Replace('', 'x'));
        asserterror Builder.Insert(99, 'x');
        Message(GetLastErrorText());
        asserterror Builder.Remove(1, 99);
        Message(GetLastErrorText());
        asserterror Builder.Replace('', 'x');
        Message(GetLastErrorText());
        asserterror Message(Builder.ToText(0, 1));
        Message(GetLastErrorText());
        asserterror Builder.Length(-1);
        Message(GetLastErrorText());

        Clear(Builder);
        Message('%1 %2', Builder.Length, Other.Length);
        Many[1].Append('one');
        Many[2].Append('two');
        Message('%1 %2', Many[1].ToText(), Many[2].ToText());
        Names.Add('first');
        Name := 'second';
        Names.Add(Name);
        foreach Name in Names do
            Shared.Append(Name);
        Message(Shared.ToText());
        for I := 1 to 100000 do
            Builder.Append('x');
        Message('%1', Builder.Length);
        V := Builder;
        Message('%1 %2', V.IsTextBuilder, V.IsText);
        Message(Made().ToText());
    end;

    local procedure Change(Given: TextBuilder)
    begin
        Given.Clear();
        Given.Append('changed by value');
    end;

    local procedure Made() Result: TextBuilder
    begin
        Result.Append('made');
    end;
}
