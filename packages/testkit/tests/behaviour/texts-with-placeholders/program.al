codeunit 50100 Program
{
    var
        Calls: Integer;
        OfLbl: Label '%1 of %2', Comment = '%1 = number, %2 = count';

    trigger OnRun()
    var
        No: Code[20];
        Count: Integer;
        Big: BigInteger;
        Amount: Decimal;
        Any: Variant;
        Small: Byte;
        Letter: Char;
        Formats: Text;
    begin
        No := 'c100';
        Count := -1234567;
        Big := 12345678901L;
        Amount := 1234.5;
        Small := 200;
        Letter := 'x';
        Message(StrSubstNo('%1', Count));
        Message(StrSubstNo('%1%2', Count, 5));
        Message(StrSubstNo('%2%1', Count, Small));
        Message(StrSubstNo('%1 has %2, %3 and %4', No, Big, Amount, Letter));
        Message(StrSubstNo(OfLbl, 1, 2));
        Message(StrSubstNo('%1 %1 %3 %2 %4', 'a', Count = 0, 20250131D));
        Message(StrSubstNo('%1 %1', Next()));
        Message(StrSubstNo('%2 %1', Next(), Next()));
        Message(StrSubstNo('%1 %2', Next(), Next()));
        Message(StrSubstNo('none', Next()));
        Message(StrSubstNo('%1', Next(), Next()));
        Message('%1', Calls);
        Message(StrSubstNo('[#1##] [#2######] [#3#]', No, No, 'xyz'));
        Message(StrSubstNo('100% %1% %%1 %0 %', 7));
        Message(StrSubstNo('%1%2%3%4%5%6%7%8%9%10', 1, 2, 3, 4, 5, 6, 7, 8, 9, 'ten'));
        Message(StrSubstNo('%10', 'one'));
        Message(StrSubstNo(''));
        Message(StrSubstNo('', No));
        Any := Count;
        Message(StrSubstNo('%1', Any));
        Any := 2.5;
        Message(StrSubstNo('%1 %2', Any, Any));
        Formats := '%2 %1';
        Message(StrSubstNo(Formats, No, Count));
        Message(Format(Count) + Format(No) + Format(Small) + Format(Big) + Format(Letter));
        Message(Format(Count + 1) + Format(Format(7)));
        Message('<%1>', Format(Count, 12));
        Message(StrSubstNo('%1', StrSubstNo('%1%2', '%2', '%1')));
    end;

    local procedure Next(): Integer
    begin
        Calls += 1;
        exit(Calls);
    end;
}
