table 50903 "Blob Holder"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[30]) { }
        field(3; "Note Text"; Blob) { }
        field(4; Picture; Blob) { Subtype = Bitmap; }
    }
    keys { key(PK; "No.") { } }

    procedure SetNote(NewNote: Text)
    var
        OutS: OutStream;
    begin
        "Note Text".CreateOutStream(OutS, TextEncoding::UTF8);
        OutS.WriteText(NewNote);
    end;

    procedure GetNote() Result: Text
    var
        InS: InStream;
    begin
        CalcFields("Note Text");
        if not "Note Text".HasValue() then
            exit('(none)');
        "Note Text".CreateInStream(InS, TextEncoding::UTF8);
        InS.ReadText(Result);
    end;
}

table 50904 "Blob Archive"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(3; "Note Text"; Blob) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Holder: Record "Blob Holder";
        Other: Record "Blob Holder";
        Archive: Record "Blob Archive";
        InS: InStream;
        OutS: OutStream;
        T: Text;
        I: Integer;
        Builder: TextBuilder;
    begin
        Holder."No." := 'A';
        Message('%1', Holder.GetNote());
        Holder.SetNote('the note of A: ü€😀');
        Holder.Insert();
        Message('%1 %2', Holder."Note Text".HasValue, Holder."Note Text".Length);
        Holder."No." := 'B';
        Holder.SetNote('the note of B');
        Holder.Insert();
        Holder.Init();
        Holder."No." := 'C';
        Holder.Insert();
        Commit();

        // A row is read without its blobs; whether there is something is known.
        Other.Get('A');
        Message('%1 %2', Other."Note Text".HasValue(), Other."Note Text".Length());
        Other."Note Text".CreateInStream(InS);
        Message('%1', InS.Length);
        Other.CalcFields("Note Text", Picture);
        Other."Note Text".CreateInStream(InS, TextEncoding::UTF8);
        InS.ReadText(T);
        Message('%1 %2', T, Other.Picture.HasValue);

        if Holder.FindSet() then
            repeat
                Message('%1 %2 %3', Holder."No.", Holder."Note Text".HasValue(), Holder.GetNote());
            until Holder.Next() = 0;

        // Modify leaves content alone that was not read.
        Other.Get('A');
        Other.Name := 'changed';
        Other.Modify();
        Message('%1 %2', Other.Name, Other.GetNote());
        Other.Get('B');
        Other.SetNote('new');
        Other.Modify();
        Holder.Get('B');
        Message(Holder.GetNote());
        Clear(Holder."Note Text");
        Holder.Modify();
        Holder.Get('B');
        Message('%1 %2', Holder."Note Text".HasValue, Holder.GetNote());
        Holder.Get('A');
        Holder.Rename('A2');
        Holder.Get('A2');
        Message(Holder.GetNote());

        // A copy of a row takes along what was read.
        Other.Get('A2');
        Other."No." := 'D';
        Other.Insert();
        Message('%1', Other."Note Text".HasValue);
        Other.Get('D');
        Message(Other.GetNote());
        Holder.Get('A2');
        Holder.CalcFields("Note Text");
        Other := Holder;
        Other."No." := 'E';
        Other.Insert();
        Other.Get('E');
        Message(Other.GetNote());
        Archive.TransferFields(Holder);
        Archive.Insert();
        Archive.Get('A2');
        Archive.CalcFields("Note Text");
        Archive."Note Text".CreateInStream(InS, TextEncoding::UTF8);
        InS.ReadText(T);
        Message(T);
        Archive."Note Text" := Other."Note Text";
        Message('%1', Archive."Note Text".Length);
        Other.SetNote('of the other');
        Message('%1 %2', Archive."Note Text".Length, Other."Note Text".Length);

        // Content that was not read stays where it is: another row does not get it, nor keep its own.
        Holder.Get('A2');
        Other.Get('D');
        Other.SetNote('of D');
        Other.Modify();
        Other.Get('D');
        Other."Note Text" := Holder."Note Text";
        Other.Modify();
        Message('%1 %2', Other."Note Text".HasValue, Other.GetNote());
        Other := Holder;
        Other.Name := 'another variable';
        Other.Modify();
        Other.Get('A2');
        Message('%1 %2', Other.Name, Other.GetNote());

        // What is written after Insert comes into the row with Modify.
        Holder.Init();
        Holder."No." := 'F';
        Holder."Note Text".CreateOutStream(OutS, TextEncoding::UTF8);
        OutS.WriteText('before ');
        Holder.Insert();
        OutS.WriteText('after');
        Other.Get('F');
        Message(Other.GetNote());
        Holder.Modify();
        Other.Get('F');
        Message(Other.GetNote());

        // Content of any size and any byte.
        for I := 1 to 100000 do
            Builder.Append('0123456789');
        Holder.SetNote(Builder.ToText());
        Holder.Modify();
        Other.Get('F');
        Message('%1', StrLen(Other.GetNote()));
        Other.Picture.CreateOutStream(OutS);
        for I := 0 to 255 do
            WriteByte(OutS, I);
        Other.Modify();
        Holder.Get('F');
        Holder.CalcFields(Picture);
        Holder.Picture.CreateInStream(InS);
        Message('%1 %2', SumOf(InS), Holder.Picture.Length);
        Holder.DeleteAll();
        Archive.DeleteAll();
        // The row is gone: what the variable has stays.
        Holder.CalcFields(Picture);
        Message('%1', Holder.Picture.Length);
        asserterror Holder.Picture.Import('file');
        Message(GetLastErrorText());
    end;

    local procedure WriteByte(OutS: OutStream; Number: Integer)
    var
        B: Byte;
    begin
        B := Number;
        OutS.Write(B);
    end;

    local procedure SumOf(InS: InStream) Sum: Integer
    var
        B: Byte;
    begin
        while not InS.EOS do begin
            InS.Read(B);
            Sum += B;
        end;
    end;
}
