codeunit 50101 Stack
{
    var
        Items: List of [Text];

    procedure Push(T: Text): Codeunit Stack
    begin
        Items.Add(T);
        exit(this);
    end;

    procedure Size(): Integer
    begin
        exit(Items.Count());
    end;
}
codeunit 50100 Program
{
    var
        G: Codeunit Stack;

    trigger OnRun()
    var
        S: Codeunit Stack;
        A: array[2] of Codeunit Stack;
        L: List of [Codeunit Stack];
    begin
        S.Push('a').Push('b');
        Message('%1', S.Size());
        Fill(S);
        Message('%1', S.Size());
        FillVar(G);
        Message('%1', G.Size());
        A[1].Push('x');
        Message('%1 %2', A[1].Size(), A[2].Size());
        S := Make();
        Message('%1', S.Size());
        Clear(S);
        Message('%1', S.Size());
    end;

    local procedure Fill(S: Codeunit Stack)
    begin
        S.Push('c');
    end;

    local procedure FillVar(var S: Codeunit Stack)
    begin
        S.Push('d').Push('e');
    end;

    local procedure Make() S: Codeunit Stack
    begin
        S.Push('1').Push('2').Push('3').Push('4');
    end;
}
