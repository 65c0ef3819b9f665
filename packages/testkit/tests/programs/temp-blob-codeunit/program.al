table 50906 "Content Store"
{
    TableType = Temporary;
    fields
    {
        field(1; "Primary Key"; Integer) { }
        field(2; Blob; Blob) { }
    }
    keys { key(PK; "Primary Key") { } }
}

codeunit 50101 "Content Holder"
{
    var
        Store: Record "Content Store";

    procedure CreateInStream(var InStream: InStream)
    begin
        Store.Blob.CreateInStream(InStream);
    end;

    procedure CreateInStream(var InStream: InStream; Encoding: TextEncoding)
    begin
        Store.Blob.CreateInStream(InStream, Encoding);
    end;

    procedure CreateOutStream(): OutStream
    var
        OutStream: OutStream;
    begin
        Store.Blob.CreateOutStream(OutStream);
        exit(OutStream);
    end;

    procedure CreateOutStream(var OutStream: OutStream; Encoding: TextEncoding)
    begin
        Store.Blob.CreateOutStream(OutStream, Encoding);
    end;

    procedure HasValue(): Boolean
    begin
        exit(Store.Blob.HasValue());
    end;

    procedure Length(): Integer
    begin
        exit(Store.Blob.Length());
    end;

    procedure FromHolder(var Other: Codeunit "Content Holder")
    var
        InStream: InStream;
        OutStream: OutStream;
    begin
        Other.CreateInStream(InStream);
        Store.Blob.CreateOutStream(OutStream);
        CopyStream(OutStream, InStream);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Holder: Codeunit "Content Holder";
        Copy: Codeunit "Content Holder";
        InStream: InStream;
        OutStream: OutStream;
        T: Text;
        Lines: List of [Text];
    begin
        Message('%1 %2', Holder.HasValue(), Holder.Length());
        Holder.CreateOutStream(OutStream, TextEncoding::UTF8);
        OutStream.WriteText('größe');
        OutStream.WriteText();
        OutStream.WriteText('zwei');
        Message('%1 %2', Holder.HasValue(), Holder.Length());
        Copy.FromHolder(Holder);
        Copy.CreateInStream(InStream, TextEncoding::UTF8);
        while not InStream.EOS() do begin
            InStream.ReadText(T);
            Lines.Add(T);
        end;
        foreach T in Lines do
            Message(T);
        Holder.CreateOutStream().WriteText('over');
        Message('%1 %2', Holder.Length(), Copy.Length());
    end;
}
