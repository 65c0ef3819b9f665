codeunit 50100 Program
{
    trigger OnRun()
    var
        L: List of [Text];
        L2: List of [Text];
        N: List of [Integer];
        D: Dictionary of [Code[10], Integer];
        DL: Dictionary of [Text, List of [Integer]];
        T: Text;
        I: Integer;
        Ok: Boolean;
    begin
        L.Add('a');
        L.Add('b');
        L2 := L;
        L2.Add('c');
        Message('%1', L.Count);
        Change(L);
        Message('%1 %2', L2.Count, L2.Get(4));
        asserterror T := L.Get(0);
        Message(GetLastErrorText());
        asserterror T := L.Get(5);
        Message(GetLastErrorText());
        Ok := L.Get(9, T);
        Message('%1', Ok);
        asserterror L.Get(9, T);
        Message(GetLastErrorText());
        Message('%1 %2 %3', L.IndexOf('c'), L.IndexOf('z'), L.Contains('a'));
        L.Insert(1, 'first');
        L.Set(2, 'A');
        Ok := L.Remove('b');
        Message('%1 %2', Ok, L.Remove('nothing'));
        L.Reverse();
        foreach T in L do
            Message(T);
        N := NewList(1, 5);
        Message('%1 %2', N.Count, Sum(N));
        N.RemoveAt(1);
        N.RemoveRange(1, 2);
        Message('%1', Sum(N));
        N.AddRange(10, 20);
        N.AddRange(N.GetRange(1, 2));
        Message('%1', Sum(N));
        D.Add('x', 1);
        asserterror D.Add(' X ', 2);
        Message(GetLastErrorText());
        Ok := D.Add('X', 2);
        Message('%1 %2', Ok, D.Get('x'));
        asserterror I := D.Get('y');
        Message('%1', GetLastErrorText() <> '');
        Ok := D.Get('y', I);
        Message('%1', Ok);
        D.Set('b', 5);
        D.Set('a', 7);
        D.Set('X', 9);
        foreach T in D.Keys() do
            Message('%1=%2', T, D.Get(T));
        Message('%1 %2', D.Remove('b'), D.Count());
        foreach I in D.Values do
            Message('%1', I);
        DL.Add('k', NewList(1, 2));
        DL.Get('k').Add(39);
        Message('%1', Sum(DL.Get('k')));
        Clear(L);
        Message('%1 %2', L.Count, L2.Count);
        asserterror
            foreach I in N do
                N.Add(I);
        Message('%1', GetLastErrorText() <> '');
    end;

    local procedure Change(X: List of [Text])
    begin
        X.Add('d');
    end;

    local procedure NewList(From: Integer; Till: Integer) Result: List of [Integer]
    var
        I: Integer;
    begin
        for I := From to Till do
            Result.Add(I);
    end;

    local procedure Sum(X: List of [Integer]) Total: Integer
    var
        I: Integer;
    begin
        foreach I in X do
            Total += I;
    end;
}
