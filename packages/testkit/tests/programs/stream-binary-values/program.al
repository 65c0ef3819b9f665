table 50902 "Binary Buffer"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Content; Blob) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Buffer: Record "Binary Buffer" temporary;
        InS: InStream;
        OutS: OutStream;
        B: Boolean;
        By: Byte;
        Ch: Char;
        I: Integer;
        Bi: BigInteger;
        D: Decimal;
        G: Guid;
        T: Text;
        S: Text[3];
        C: Code[10];
        Da: Date;
        Ti: Time;
        Dt: DateTime;
        Du: Duration;
        F: DateFormula;
        O: Option Zero,One,Two;
        Big: BigText;
        V: Variant;
    begin
        Buffer.Content.CreateOutStream(OutS);
        B := true;
        By := 200;
        Ch := 'x';
        Bi := -9007199254740993L;
        D := -1234567890123456789.0123;
        Evaluate(G, '{EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75}');
        C := 'code';
        Da := 20210405D;
        Ti := 043555.5T;
        Dt := CreateDateTime(Da, Ti);
        Du := 12345;
        Evaluate(F, '1M+CM');
        O := O::Two;
        V := 77;
        Message('%1 %2 %3 %4', OutS.Write(B), OutS.Write(By), OutS.Write(Ch), OutS.Write(-5));
        Message('%1 %2 %3', OutS.Write(Bi), OutS.Write(D), OutS.Write(G));
        Message('%1 %2', OutS.Write('text'), OutS.Write(C));
        Message('%1 %2 %3 %4 %5 %6', OutS.Write(Da), OutS.Write(Ti), OutS.Write(Dt), OutS.Write(Du), OutS.Write(F), OutS.Write(O));
        OutS.Write(V);
        OutS.Write('longer', 3);
        OutS.Write('cut to the variable');
        Big.AddText('big');
        OutS.Write(Big);

        Buffer.Content.CreateInStream(InS);
        Clear(B);
        Clear(D);
        Message('%1 %2 %3 %4', InS.Read(B), InS.Read(By), InS.Read(Ch), InS.Read(I));
        Message('%1 %2 %3 %4', B, By, Ch, I);
        InS.Read(Bi);
        InS.Read(D);
        InS.Read(G);
        Message('%1 %2 %3', Bi, D, G);
        Message('%1 %2', InS.Read(T), T);
        Message('%1 %2', InS.Read(C), C);
        Clear(O);
        InS.Read(Da);
        InS.Read(Ti);
        InS.Read(Dt);
        InS.Read(Du);
        InS.Read(F);
        InS.Read(O);
        Message('%1 %2 %3 %4 %5 %6', Da, Ti, Dt, Du, F, O);
        InS.Read(I);
        InS.Read(T);
        Message('%1 %2', I, T);
        InS.Read(S);
        Message(S);
        InS.Read(T);
        Message(T);
        InS.Read(Big);
        Message('%1 %2', Big, InS.EOS);
        I := 42;
        Message('%1 %2', InS.Read(I), I);
        asserterror InS.Read(I);
        Message(GetLastErrorText());
        asserterror OutS.Write(Buffer);
        Message(GetLastErrorText());

        // A written number can be read byte by byte, the low one first.
        Buffer.Content.CreateOutStream(OutS);
        OutS.Write(258);
        Buffer.Content.CreateInStream(InS);
        InS.Read(By);
        Message('%1', By);
        InS.Read(I, 1);
        Message('%1 %2', I, InS.Position);
    end;
}
