table 50913 "Handed Over"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Content; Blob) { }
        field(3; Other; Blob) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50101 Receiver
{
    TableNo = "Handed Over";

    trigger OnRun()
    var
        Row: Record "Handed Over";
        OutS: OutStream;
    begin
        Row."No." := 100 + Rec."No.";
        Row.Content := Rec.Content;
        Row.Other.CreateOutStream(OutS);
        OutS.WriteText(Format(Rec.Other.HasValue()));
        Row.Insert();
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Handed Over";
        OutS: OutStream;
        Id: Integer;
    begin
        Row."No." := 1;
        Row.Content.CreateOutStream(OutS, TextEncoding::UTF8);
        OutS.WriteText('handed over: ü€');
        StartSession(Id, Codeunit::Receiver, CompanyName(), Row);
        while IsSessionActive(Id) do
            Sleep(5);
        OutS.WriteText(' and more');
        Row.Get(101);
        Message('%1 <%2>', Row.Content.Length, TextOf(Row));
        Row.CalcFields(Content, Other);
        Message('%1', TextOf(Row));

        // What was not read comes along as such.
        Row.Get(101);
        Row."No." := 2;
        StartSession(Id, Codeunit::Receiver, CompanyName(), Row);
        while IsSessionActive(Id) do
            Sleep(5);
        Row.Get(102);
        Row.CalcFields(Content, Other);
        Message('<%1> %2', TextOf(Row), Row.Other.Length);
        Row.DeleteAll();
    end;

    local procedure TextOf(Row: Record "Handed Over") Result: Text
    var
        InS: InStream;
    begin
        Row.Content.CreateInStream(InS, TextEncoding::UTF8);
        InS.ReadText(Result);
    end;
}
