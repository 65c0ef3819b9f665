table 60164 "Rc Item"
{
    fields { field(1; "No."; Code[20]) { } field(2; Name; Text[30]) { } }
    keys { key(PK; "No.") { } }
}
table 60165 "Rc Other" { fields { field(1; "No."; Code[20]) { } } keys { key(PK; "No.") { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Rc Item";
        Taken: Record "Rc Item";
        Other: Record "Rc Other";
        Temp: Record "Rc Item" temporary;
        TempToo: Record "Rc Item" temporary;
        Ref: RecordRef;
        Second: RecordRef;
    begin
        Item."No." := 'A';
        Item.Name := 'first';
        Item.Insert();
        Commit();
        Item.SetRange("No.", 'A', 'B');

        Ref := Item;
        Message('%1 %2 %3', Ref.Number, Ref.GetFilters, Ref.Field(2).Value);
        Ref.Field(2).Value := 'changed';
        Message(Item.Name);

        Taken := Ref;
        Message('%1 %2', Taken.Name, Taken.GetFilters);
        asserterror Other := Ref;
        Message(GetLastErrorText());

        Rename(Ref);
        Message('%1', Ref.Field(2).Value);
        Message(NameOf(Ref));
        Ref.Close();
        Ref.Open(Database::"Rc Other");
        asserterror Message(NameOf(Ref));
        Message(GetLastErrorText());

        Temp."No." := 'T';
        Temp.Insert();
        Second.Open(Database::"Rc Item", true);
        Second.Copy(Temp, true);
        Message('%1', Second.Count);
        Second.SetTable(TempToo, true);
        Message('%1', TempToo.Count);
        asserterror Second.SetTable(Taken, true);
        Message(GetLastErrorText());
        Second.SetTable(Taken);
        Message('%1', Taken."No.");
    end;

    local procedure Rename(Ref: RecordRef)
    begin
        Ref.Field(2).Value := 'by reference';
    end;

    local procedure NameOf(Item: Record "Rc Item"): Text
    begin
        exit(Item.Name);
    end;
}
