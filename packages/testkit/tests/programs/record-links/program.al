table 61310 "Rl Item"
{
    fields { field(1; Kind; Option) { OptionMembers = A,B; } field(2; "No."; Code[20]) { } field(3; Name; Text[20]) { } }
    keys { key(PK; Kind, "No.") { } }
}
table 61311 "Rl Shared" { DataPerCompany = false; fields { field(1; Id; Integer) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Rl Item";
        Item2: Record "Rl Item";
        Temp: Record "Rl Item" temporary;
        Shared: Record "Rl Shared";
        Link: Record "Record Link";
        Ref: RecordRef;
        Out: OutStream;
        Reader: InStream;
        Text: Text;
        First: Integer;
        Second: Integer;
    begin
        Item.Kind := Item.Kind::B;
        Item."No." := 'X';
        Item.Insert();
        Message('%1', Item.HasLinks());
        First := Item.AddLink('https://example.com/a', 'The first');
        Second := Item.AddLink('https://example.com/b');
        Message('%1 %2', Item.HasLinks(), Second - First);

        Link.Get(First);
        Message('%1|%2|%3|%4', Link.URL1, Link.Description, Link.Type, Link.Company = CompanyName());
        Message('%1 %2 %3', Link."User ID" = UserId(), Link."Record ID" = Item.RecordId(), CurrentDateTime() - Link.Created < 60000);
        Message('%1', Link."Record ID");

        // A note is a row that code writes itself.
        Clear(Link);
        Link."Record ID" := Item.RecordId();
        Link.Type := Link.Type::Note;
        Link.Company := CompanyName();
        Link.Note.CreateOutStream(Out);
        Out.WriteText('remember');
        Link.Insert();
        Link.SetRange("Record ID", Item.RecordId());
        Message('%1', Link.Count());

        // Copies, of notes too; links that were there stay.
        Item2."No." := 'Y';
        Item2.Insert();
        Item2.AddLink('own');
        Item2.CopyLinks(Item);
        Link.SetRange("Record ID", Item2.RecordId());
        Message('%1', Link.Count());
        Link.FindSet();
        repeat
            Link.CalcFields(Note);
            Link.Note.CreateInStream(Reader);
            Reader.ReadText(Text);
            Message('%1 %2 <%3>', Link.URL1, Link.Type, Text);
        until Link.Next() = 0;

        // One, and all; of this record only.
        Item.DeleteLink(First);
        Message('%1 %2', Item.HasLinks(), Link.Get(First));
        Item2.DeleteLink(Second);
        Message('%1', Link.Get(Second));
        Item.DeleteLinks();
        Message('%1 %2', Item.HasLinks(), Item2.HasLinks());

        // By reference, of temporary records, and without a row.
        Ref.GetTable(Item);
        Message('%1', Ref.AddLink('by reference') > Second);
        Message('%1 %2', Ref.HasLinks(), Item.HasLinks());
        Ref.DeleteLinks();
        Ref.CopyLinks(Item2);
        Message('%1', Item.HasLinks());
        Temp.Kind := Temp.Kind::B;
        Temp."No." := 'X';
        Message('%1', Temp.HasLinks());
        Shared.AddLink('shared');
        Message('%1', Shared.HasLinks());
        Shared.Id := 1;
        Shared.CopyLinks(Ref);
        Message('%1', Shared.HasLinks());

        // They are part of the transaction, and outlive the record.
        Commit();
        Item.DeleteLinks();
        asserterror Error('');
        Message('%1', Item.HasLinks());
        Item.Delete();
        Message('%1', Item.HasLinks());
        Message('%1 %2', Item.RecordLevelLocking(), Item.ReadConsistency());
        Item.SetPermissionFilter();
        Message('<%1>', Item.GetFilters());
    end;
}
