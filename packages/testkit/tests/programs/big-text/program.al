codeunit 50100 Program
{
    var
        Global: BigText;

    trigger OnRun()
    var
        Big: BigText;
        Other: BigText;
        Part: Text;
        Short: Text[3];
        Many: array[2] of BigText;
    begin
        Message('%1', Big.Length);
        Big.AddText('ABCDEFG');
        Message('%1 %2', Big.GetSubText(Part, 3, 2), Part);
        Big.GetSubText(Part, 4, 15);
        Message(Part);
        Message('%1 <%2>', Big.GetSubText(Part, 15, 4), Part);
        Big.GetSubText(Short, 2, 3);
        Message(Short);
        asserterror Big.GetSubText(Short, 1);
        Message(GetLastErrorText());
        asserterror Big.GetSubText(Part, 0, 4);
        Message(GetLastErrorText());
        asserterror Big.GetSubText(Part, 5, -2);
        Message(GetLastErrorText());
        Big.AddText('-', 1);
        Big.AddText('!', 99);
        Message('%1 %2 %3', Big, Big.TextPos('CD'), Big.TextPos('x'));

        Other.AddText(Big);
        Other.AddText(Big, 3);
        Message('%1 %2', Other.Length, Other);
        Big.GetSubText(Other, 2, 3);
        Message('%1', Other);
        Other := Big;
        Other.AddText('more');
        Message('%1 %2', Big.Length, Other.Length);
        ByValue(Big);
        ByReference(Big);
        Message('%1', Big);
        Global.AddText('global');
        Many[2].AddText('element');
        Message('%1 %2 %3', Global, Many[1].Length, Many[2]);
        Clear(Big);
        Message('%1', Big.Length());
    end;

    local procedure ByValue(Given: BigText)
    begin
        Given.AddText('lost');
    end;

    local procedure ByReference(var Given: BigText)
    begin
        Given.AddText(' kept');
    end;
}
