table 50900 "Stream Buffer"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Content; Blob) { }
        field(3; Other; Blob) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Buffer: Record "Stream Buffer" temporary;
        InS: InStream;
        Same: InStream;
        OutS: OutStream;
        Same2: OutStream;
        Empty: InStream;
        Never: OutStream;
        T: Text;
        Short: Text[4];
        C: Code[10];
        N: Integer;
        J: JsonObject;
        A: JsonArray;
        Big: BigText;
    begin
        Message('%1 %2 %3', Empty.EOS(), Empty.Length, Empty.ReadText(T));
        asserterror Never.WriteText('x');
        Message(GetLastErrorText());

        Buffer.Content.CreateOutStream(OutS);
        Message('%1 %2', Buffer.Content.HasValue(), Buffer.Content.Length());
        Message('%1 %2 %3', OutS.WriteText('first'), OutS.WriteText(), OutS.WriteText('second line', 6));
        Same2 := OutS;
        Same2.WriteText();
        OutS.WriteText('third');
        Message('%1 %2', Buffer.Content.HasValue, Buffer.Content.Length);

        Buffer.Content.CreateInStream(InS);
        while not InS.EOS do begin
            N := InS.ReadText(T);
            Message('%1 <%2>', N, T);
        end;
        Message('%1 <%2> %3 %4', InS.ReadText(T), T, InS.Position, InS.Length);

        // All variables of a stream share its place.
        InS.ResetPosition();
        Same := InS;
        Same.ReadText(T, 3);
        InS.ReadText(T);
        Message('<%1> %2', T, Same.Position);
        ByValue(InS);
        Message('%1', InS.EOS);
        InS.Position(3);
        InS.ReadText(T);
        Message(T);
        InS.Position := 8;
        InS.ReadText(T);
        Message(T);
        asserterror InS.Position(0);
        Message(GetLastErrorText());
        asserterror InS.Position(99);
        Message(GetLastErrorText());
        InS.Position(InS.Length + 1);
        Message('%1', InS.EOS);

        // No more than the variable takes, and codes as codes.
        InS.ResetPosition();
        InS.ReadText(Short);
        Message('<%1>', Short);
        InS.ReadText(Short);
        Message('<%1>', Short);
        InS.ReadText(C);
        Message('<%1>', C);

        // Line ends of both kinds; a carriage return alone is a character.
        Buffer.Other.CreateOutStream(OutS);
        OutS.WriteText('a' + Sign(10) + Sign(13) + 'b' + Sign(13) + Sign(10) + Sign(10) + 'c');
        Buffer.Other.CreateInStream(InS);
        while not InS.EOS do begin
            InS.ReadText(T);
            Message('%1', StrLen(T));
        end;

        Buffer.Content.CreateInStream(InS);
        Buffer.Other.CreateOutStream(OutS);
        Message('%1 %2', CopyStream(OutS, InS, 5), Buffer.Other.Length);
        CopyStream(OutS, InS);
        Message('%1 %2', Buffer.Other.Length = Buffer.Content.Length, InS.EOS);
        asserterror CopyStream(Never, InS);
        Message(GetLastErrorText());
        Message('%1', CopyStream(Never, InS));

        J.Add('key', 'vålue č');
        Buffer.Content.CreateOutStream(OutS);
        J.WriteTo(OutS);
        Clear(J);
        Buffer.Content.CreateInStream(InS);
        Message('%1 %2', J.ReadFrom(InS), J);
        Message('%1', A.ReadFrom(InS));
        InS.ResetPosition();
        asserterror A.ReadFrom(InS);
        Message(GetLastErrorText());

        Big.AddText('some big text');
        Buffer.Content.CreateOutStream(OutS);
        Big.Write(OutS);
        Clear(Big);
        Buffer.Content.CreateInStream(InS);
        Big.Read(InS);
        Message('%1 %2', Big, Buffer.Content.Length);

        InS := Buffer.Content.CreateInStream();
        InS.ReadText(T);
        OutS := Buffer.Content.CreateOutStream();
        OutS.WriteText('written');
        Message('%1 %2', T, Buffer.Content.Length);
        // A stream reads what was there when it was made.
        InS.ResetPosition();
        InS.ReadText(T);
        Message(T);
        asserterror Buffer.Content.Export('file');
        Message(GetLastErrorText());
        Clear(Buffer.Content);
        Message('%1', Buffer.Content.HasValue);
        OutS.WriteText('lost');
        Message('%1', Buffer.Content.HasValue);
    end;

    local procedure ByValue(Stream: InStream)
    var
        T: Text;
    begin
        while not Stream.EOS() do
            Stream.ReadText(T);
    end;

    local procedure Sign(Number: Integer) Result: Text
    var
        C: Char;
    begin
        C := Number;
        Result := C;
    end;
}
