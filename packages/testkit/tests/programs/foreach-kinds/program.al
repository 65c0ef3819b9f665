codeunit 50100 Program
{
    trigger OnRun()
    var
        L: List of [List of [Integer]];
        Inner: List of [Integer];
        I: Integer;
        T: Text;
        C: Char;
        D: Dictionary of [Integer, Text];
        K: Integer;
        Codes: List of [Code[10]];
        Co: Code[10];
        Dates: List of [Date];
        Da: Date;
    begin
        Inner.Add(1);
        Inner.Add(2);
        L.Add(Inner);
        Clear(Inner);
        Inner.Add(3);
        L.Add(Inner);
        foreach Inner in L do
            foreach I in Inner do
                T += Format(I);
        Message(T);
        T := '';
        foreach C in 'héllo' do
            T := Format(C) + T;
        Message(T);
        D.Add(3, 'three');
        D.Add(1, 'one');
        T := '';
        foreach K in D.Keys do
            T += Format(K) + D.Get(K) + ' ';
        Message(T);
        Codes.Add(' ab ');
        Codes.Add('cd');
        T := '';
        foreach Co in Codes do begin
            if Co = 'AB' then
                continue;
            T += Co;
        end;
        Message('%1 %2', T, Codes.Contains('ab'));
        Dates.Add(20240101D);
        foreach Da in Dates do
            Message('%1', Da);
        foreach I in Inner do begin
            if I = 3 then
                break;
        end;
        Message('%1', I);
        foreach I in Empty() do
            Message('never');
        Message('%1', First());
    end;

    local procedure Empty(): List of [Integer]
    begin
    end;

    local procedure First(): Integer
    var
        L: List of [Integer];
        I: Integer;
    begin
        L.AddRange(4, 5, 6);
        foreach I in L do
            exit(I);
    end;
}
