table 62963 "Bw Note" { fields { field(1; "No."; Integer) { } field(2; Text; Blob) { } } keys { key(PK; "No.") { } } }

codeunit 50100 Program
{
    trigger OnRun()
    var
        Note: Record "Bw Note";
        Other: Record "Bw Note";
    begin
        Note."No." := 1;
        Note.Insert();
        Write(Note, 'draft');
        Note.CalcFields(Text);
        Message('written: %1', TextOf(Note));
        Other.Get(1);
        Other.CalcFields(Text);
        Message('in the row: <%1>', TextOf(Other));
        Note.Get(1);
        Note.CalcFields(Text);
        Message('read again: <%1>', TextOf(Note));

        Write(Note, 'first');
        Note.Modify();
        Other.Get(1);
        Write(Other, 'second');
        Other.Modify();
        Note.CalcFields(Text);
        Message('written by another: %1', TextOf(Note));

        Write(Note, 'third');
        Other := Note;
        Note.Modify();
        Other.CalcFields(Text);
        Message('copied before it was saved: %1', TextOf(Other));
        Write(Other, 'kept');
        Other."No." := 2;
        if not Other.Modify() then
            Other.CalcFields(Text);
        Message('not saved: %1', TextOf(Other));
    end;

    local procedure Write(var Note: Record "Bw Note"; Content: Text)
    var
        OutS: OutStream;
    begin
        Clear(Note.Text);
        Note.Text.CreateOutStream(OutS);
        OutS.WriteText(Content);
    end;

    local procedure TextOf(var Note: Record "Bw Note") Content: Text
    var
        InS: InStream;
    begin
        Note.Text.CreateInStream(InS);
        InS.ReadText(Content);
    end;
}
