codeunit 50100 Program
{
    var
        Greeting: Label 'Hello %1, you are %2.', Comment = '%1 = name', Locked = true;
        Short: Label 'cut', MaxLength = 10;

    trigger OnRun()
    var
        T: Text;
        N: Code[10];
    begin
        Message(Greeting, 'Ann', 30);
        Message('%1', StrSubstNo(Greeting, 'only'));
        Message('%1', StrSubstNo('%2 %1 %2', 'a', 'b'));
        Message('%1', StrSubstNo('%1', '%2'));
        Message('%1', StrSubstNo('%10 %1', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        Message('100% sure %', 1);
        Message('%1', StrSubstNo('<#1####> <#2###>', 'ab', 'abcdef'));
        T := Greeting;
        Message('%1 %2', StrLen(T), Short);
        Message('%1', StrSubstNo(Greeting, N, 0D));
        Message('no argument %1');
        asserterror Error('Failed: %1 %2', 'x', 1.5);
        Message(GetLastErrorText());
        asserterror Error(Greeting, 'e', true);
        Message(GetLastErrorText());
        Message('line 1\line 2');
    end;
}
