table 50901 "Encoded Buffer"
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
    begin
        Show(TextEncoding::MSDos, TextEncoding::MSDos);
        Show(TextEncoding::Windows, TextEncoding::Windows);
        Show(TextEncoding::UTF8, TextEncoding::UTF8);
        Show(TextEncoding::UTF16, TextEncoding::UTF16);
        Show(TextEncoding::UTF8, TextEncoding::Windows);
        Default();
        Mark();
    end;

    local procedure Show(Written: TextEncoding; Read: TextEncoding)
    var
        Buffer: Record "Encoded Buffer" temporary;
        InS: InStream;
        OutS: OutStream;
        T: Text;
        I: Integer;
        Parts: Text;
    begin
        Buffer.Content.CreateOutStream(OutS, Written);
        OutS.WriteText('é€č😀!');
        OutS.WriteText();
        OutS.WriteText('end');
        Buffer.Content.CreateInStream(InS, Read);
        InS.ReadText(T);
        Message('%1 %2 %3: %4 %5', Written, Read, Buffer.Content.Length, StrLen(T), T);
        InS.ReadText(T);
        Message(T);
        // Character by character.
        InS.ResetPosition();
        for I := 1 to 3 do begin
            InS.ReadText(T, 1);
            Parts += T + '|';
        end;
        Message('%1 %2', Parts, InS.Position);
    end;

    local procedure Default()
    var
        Buffer: Record "Encoded Buffer" temporary;
        InS: InStream;
        OutS: OutStream;
        T: Text;
    begin
        Buffer.Content.CreateOutStream(OutS);
        OutS.WriteText('ü€');
        Buffer.Content.CreateInStream(InS);
        InS.ReadText(T);
        Message('%1 %2', T, Buffer.Content.Length);
    end;

    local procedure Mark()
    var
        Buffer: Record "Encoded Buffer" temporary;
        InS: InStream;
        OutS: OutStream;
        B: Byte;
        T: Text;
        J: JsonToken;
    begin
        Buffer.Content.CreateOutStream(OutS, TextEncoding::UTF8);
        B := 239;
        OutS.Write(B);
        B := 187;
        OutS.Write(B);
        B := 191;
        OutS.Write(B);
        OutS.WriteText('"marked"');
        Buffer.Content.CreateInStream(InS, TextEncoding::UTF8);
        InS.ReadText(T);
        Message(T);
        Buffer.Content.CreateInStream(InS);
        J.ReadFrom(InS);
        Message('%1', J);
    end;
}
