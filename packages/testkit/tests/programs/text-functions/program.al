codeunit 50100 Program
{
    trigger OnRun()
    var
        T: Text;
    begin
        Message('<%1> <%2> <%3>', CopyStr('abcdef', 2, 3), CopyStr('abcdef', 5), CopyStr('abc', 10, 2));
        Message('<%1>', CopyStr('abc', 2, 100));
        asserterror T := CopyStr('abc', 0, 1);
        Message('%1', GetLastErrorText() <> '');
        Message('<%1> <%2>', DelStr('abcdef', 2, 2), DelStr('abcdef', 3));
        Message('<%1> <%2>', InsStr('abc', 'XY', 2), InsStr('abc', 'XY', 4));
        Message('<%1> <%2> <%3>', PadStr('abc', 5), PadStr('abc', 5, '*'), PadStr('abcdef', 3));
        Message('<%1>', PadStr('abc', -5, '0'));
        Message('%1 %2 %3', StrPos('abcabc', 'c'), StrPos('abc', 'x'), StrPos('abc', ''));
        Message('%1', ConvertStr('a-b-c', '-a', '+A'));
        asserterror T := ConvertStr('abc', 'ab', 'x');
        Message('%1', GetLastErrorText() <> '');
        Message('%1 <%2>', SelectStr(2, 'a,b,c'), SelectStr(2, 'a,,c'));
        asserterror T := SelectStr(4, 'a,b,c');
        Message(GetLastErrorText());
        Message('%1 %2', UpperCase('straße äöü'), LowerCase('ÄÖÜ ABC'));
        Message('<%1> <%2> <%3>', DelChr('  a b  ', '<>'), DelChr('  a b  ', '<'), DelChr(' a b ', '='));
        Message('<%1> <%2>', DelChr('xxabxx', '<>', 'x'), DelChr('a-b.c', '=', '-.'));
        Message('%1 %2 %3', IncStr('A9B09'), IncStr('a12b99c'), IncStr('-55'));
        Message('<%1> %2 %3', IncStr('abc'), IncStr('99'), IncStr('INV-009', 5));
        Message('%1 %2', StrLen(''), StrLen('äöü'));
        Message('%1', StrCheckSum('4378', '1234'));
    end;
}
