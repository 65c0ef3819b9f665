table 50905 "Temporary Blob"
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
        Buffer: Record "Temporary Blob" temporary;
        Other: Record "Temporary Blob" temporary;
        Stored: Record "Temporary Blob";
        OutS: OutStream;
        I: Integer;
    begin
        for I := 1 to 3 do begin
            Buffer."No." := I;
            Buffer.Content.CreateOutStream(OutS);
            OutS.WriteText('row ' + Format(I));
            Buffer.Insert();
        end;
        // The row does not see what is written later.
        OutS.WriteText(' more');
        Message(ContentOf(Buffer));
        Buffer.FindLast();
        Message(ContentOf(Buffer));
        Buffer.FindSet();
        repeat
            Buffer.CalcFields(Content);
            Message('%1 %2', Buffer."No.", ContentOf(Buffer));
        until Buffer.Next() = 0;

        Buffer.Get(2);
        Buffer.Content.CreateOutStream(OutS);
        OutS.WriteText('changed');
        Message(ContentOf(Buffer));
        Buffer.CalcFields(Content);
        Message(ContentOf(Buffer));
        Buffer.Content.CreateOutStream(OutS);
        OutS.WriteText('changed');
        Buffer.Modify();
        Buffer.Get(2);
        Message(ContentOf(Buffer));

        Other.Copy(Buffer, true);
        Other.Get(3);
        Message(ContentOf(Other));
        Other := Buffer;
        Message(ContentOf(Other));
        ByValue(Buffer);
        Message(ContentOf(Buffer));
        Stored := Buffer;
        Stored.Insert();
        Stored.Get(2);
        Message('<%1>', ContentOf(Stored));
        Stored.CalcFields(Content);
        Message('<%1>', ContentOf(Stored));
        Stored.Delete();
        Buffer.Init();
        Message('%1', Buffer.Content.HasValue);
        Clear(Buffer);
        Message('%1', Buffer.Content.HasValue);
    end;

    local procedure ByValue(Given: Record "Temporary Blob" temporary)
    var
        OutS: OutStream;
    begin
        Given.Content.CreateOutStream(OutS);
        OutS.WriteText('elsewhere');
    end;

    local procedure ContentOf(var Given: Record "Temporary Blob") Result: Text
    var
        InS: InStream;
    begin
        Given.Content.CreateInStream(InS);
        InS.ReadText(Result);
    end;
}
