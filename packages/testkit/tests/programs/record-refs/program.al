enum 60160 "Rr Kind" { Extensible = true; value(0; " ") { } value(5; Bolt) { Caption = 'A Bolt'; } value(9; Nut) { } }
table 60160 "Rr Item"
{
    Caption = 'Ref Item';
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Name; Text[10]) { Caption = 'The Name'; }
        field(3; Price; Decimal) { }
        field(4; Kind; Enum "Rr Kind") { }
        field(5; State; Option) { OptionMembers = Open,"On Hold",Closed; OptionCaption = 'Is Open,Is Held,Is Closed'; }
        field(6; Day; Date) { }
        field(7; Blocked; Boolean) { }
        field(8; "Vendor No."; Code[20]) { TableRelation = "Rr Vendor"; }
        field(9; Stamp; DateTime) { }
        field(20; Twice; Integer)
        {
            trigger OnValidate()
            begin
                Price := Twice * 2;
                if xRec.Twice <> 0 then
                    Name := 'was ' + Format(xRec.Twice);
            end;
        }
    }
    keys { key(PK; "No.") { } key(ByName; Name, Price) { } }
    trigger OnInsert() begin Name := 'new ' + Name; end;
    trigger OnRename() begin Name := xRec."No." + '>'; end;
}
table 60161 "Rr Vendor" { fields { field(1; "No."; Code[20]) { } } keys { key(PK; "No.") { } } }
codeunit 60160 "Rr Runner"
{
    TableNo = "Rr Item";
    trigger OnRun()
    begin
        Message('run with %1 %2', Rec."No.", Rec.GetFilters());
        Rec.Name := 'by runner';
    end;
}
codeunit 50100 Program
{
    var
        Item: Record "Rr Item";

    trigger OnRun()
    begin
        Opening();
        Values();
        Reading();
        Writing();
        Sharing();
        Texts();
        Keys();
        Options();
        InVariants();
        SystemFields();
    end;

    local procedure Opening()
    var
        Ref: RecordRef;
        Fld: FieldRef;
        KeyOf: KeyRef;
    begin
        asserterror Ref.FindFirst();
        Message(GetLastErrorText());
        asserterror Message('%1', Fld.Name);
        Message(GetLastErrorText());
        asserterror Message('%1', KeyOf.FieldCount);
        Message(GetLastErrorText());
        Message('%1 %2', Ref.Number, Ref.CurrentKeyIndex());
        asserterror Ref.Open(99999);
        Message(GetLastErrorText());
        Ref.Open(Database::"Rr Item");
        Message('%1 %2 %3 %4 %5', Ref.Number(), Ref.Name, Ref.Caption, Ref.FieldCount, Ref.IsTemporary);
        Message('%1 %2 %3 %4', Ref.FieldExist(2), Ref.FieldExist(77), Ref.FieldExist('the name'), Ref.FieldExist('NAME'));
        Message('%1 %2 %3', Ref.FieldIndex(1).Name, Ref.FieldIndex(10).Number, Ref.FieldIndex(11).Name);
        asserterror Fld := Ref.FieldIndex(16);
        Message(GetLastErrorText());
        asserterror Fld := Ref.FieldIndex(0);
        Message(GetLastErrorText());
        asserterror Fld := Ref.Field(77);
        Message(GetLastErrorText());
        Ref.Close();
        asserterror Ref.Init();
        Message(GetLastErrorText());
        Ref.Open('rr vendor', true);
        Message('%1 %2', Ref.Number, Ref.IsTemporary());
        asserterror Ref.Open(Database::"Rr Item", false, 'No such company');
        Message(GetLastErrorText());
    end;

    local procedure Values()
    var
        Item: Record "Rr Item";
        Ref: RecordRef;
        Fld: FieldRef;
        D: Decimal;
        T: Text;
    begin
        Ref.Open(Database::"Rr Item", true);
        Fld := Ref.Field(2);
        Fld.Value := 'Anna';
        T := Fld.Value;
        Message('%1 %2 %3', T, Fld.Value, Format(Fld.Value));
        asserterror Fld.Value := 'Anna Belinda';
        Message(GetLastErrorText());
        Message('%1', Fld.Value);
        Ref.Field(3).Value := 12;
        D := Ref.Field(3).Value;
        Message('%1 %2', D / 5, Ref.Field(3).Value);
        Ref.Field(3).Value('1.5');
        Message('%1', Ref.Field(3).Value());
        Ref.Field(4).Value := Enum::"Rr Kind"::Bolt;
        Message('%1 %2', Ref.Field(4).Value, Format(Ref.Field(4).Value, 0, 9));
        Ref.Field(5).Value := 'On Hold';
        Message('%1 %2', Ref.Field(5).Value, Format(Ref.Field(5).Value, 0, 9));
        Ref.Field(5).Value := 2;
        Message('%1', Ref.Field(5).Value);
        Ref.Field(6).Value := 20260131D;
        Message('%1', Ref.Field(6).Value);
        Ref.Field(7).Value := true;
        Message('%1', Ref.Field(7));
        Ref.Field(1).Value := ' ab ';
        Message('<%1> <%2>', Ref.Field(1).Value, Ref.RecordId);
        asserterror Ref.Field(3).Value := 'much';
        Message(GetLastErrorText());
        Message('%1 %2 %3 %4', Fld.Caption, Fld.Type, Fld.Length, Fld.Class);
        Message('%1 %2', Fld.Type = FieldType::Text, Fld.Class = FieldClass::Normal);
        Message('%1 %2 %3 %4 %5', Ref.Field(1).Type, Ref.Field(3).Type, Ref.Field(4).Type, Ref.Field(9).Type, Ref.Field(9).Length);
        Message('%1 %2', Ref.Field(8).Relation, Fld.Active);
        Message('%1', Fld.Relation());
        asserterror Message('%1', Item.Relation(Name));
        Message(GetLastErrorText());
        Message('%1', Fld.Record().Field(1).Value);
    end;

    local procedure Reading()
    var
        Ref: RecordRef;
        Other: RecordRef;
        Fld: FieldRef;
        i: Integer;
    begin
        for i := 1 to 5 do begin
            Item.Init();
            Item."No." := 'I' + Format(i);
            Item.Name := CopyStr('edcba', i, 1);
            Item.Price := i * 10;
            Item.Insert();
        end;
        Commit();
        Ref.Open(Database::"Rr Item");
        Message('%1 %2', Ref.Count, Ref.IsEmpty());
        Fld := Ref.Field(3);
        Fld.SetRange(20, 40);
        Message('%1 %2 %3 %4', Ref.Count(), Fld.GetFilter, Fld.GetRangeMin(), Fld.GetRangeMax);
        if Ref.FindSet() then
            repeat
                Message('%1 %2', Ref.Field(1).Value, Fld.Value);
            until Ref.Next() = 0;
        Fld.SetFilter('%1|>%2', 10, 35);
        Message('%1 %2 %3', Ref.GetFilters, Ref.HasFilter, Ref.Count);
        Fld.SetRange(99);
        Message('%1', Ref.FindFirst());
        asserterror Ref.FindFirst();
        Message(GetLastErrorText());
        asserterror Message('%1', Ref.Field(2).GetRangeMin());
        Message(GetLastErrorText());
        Ref.Reset();
        Ref.CurrentKeyIndex(2);
        Message('%1 %2', Ref.CurrentKey, Ref.CurrentKeyIndex);
        Ref.FindFirst();
        Message('%1 %2', Ref.Field(1).Value, Ref.Next(2));
        Message('%1', Ref.Field(1).Value);
        Ref.Ascending(false);
        Ref.FindFirst();
        Message('%1 %2', Ref.Field(1).Value, Ref.Ascending);
        asserterror Ref.CurrentKeyIndex(9);
        Message(GetLastErrorText());
        Message('%1 %2', Other.Get(Ref.RecordId), Other.Name);
        Message('%1', Other.Field(2).Value);
        Other := Ref.RecordId.GetRecord();
        Message('<%1> <%2>', Other.Field(1).Value, Other.Field(2).Value);
        Other.Find();
        Message('<%1>', Other.Field(2).Value);
        Ref.Reset();
        Ref.FindFirst();
        Ref.Mark(true);
        Ref.FindLast();
        Ref.Mark(true);
        Ref.MarkedOnly(true);
        Message('%1 %2', Ref.Count, Ref.MarkedOnly);
    end;

    local procedure Writing()
    var
        Ref: RecordRef;
        Gone: RecordId;
    begin
        Ref.Open(Database::"Rr Item");
        Ref.Init();
        Ref.Field(1).Value := 'N1';
        Ref.Field(2).Value := 'x';
        Ref.Insert(true);
        Item.Get('N1');
        Message('%1', Item.Name);
        Commit();
        asserterror Ref.Insert();
        Message(GetLastErrorText());
        Ref.Field(20).Validate(4);
        Message('%1', Ref.Field(3).Value);
        Ref.Field(20).Value := 5;
        Ref.Field(20).Validate();
        Message('%1 %2', Ref.Field(3).Value, Ref.Field(2).Value);
        Ref.Modify();
        Ref.Rename('N2');
        Message('%1 %2', Ref.RecordId, Ref.Field(2).Value);
        Gone := Ref.RecordId;
        Message('%1', Ref.Delete());
        Message('%1 %2', Ref.Delete(), Ref.Get(Gone));
        asserterror Ref.Get(Gone);
        Message(GetLastErrorText());
        asserterror Ref.Field(8).Validate('V1');
        Message(GetLastErrorText());
        asserterror Ref.Field(9).TestField();
        Message(GetLastErrorText());
        asserterror Ref.Field(1).TestField('N9');
        Message(GetLastErrorText());
        Ref.Field(1).TestField('N2');
        asserterror Ref.Field(9).FieldError();
        Message(GetLastErrorText());
        asserterror Ref.Field(1).FieldError('is wrong');
        Message(GetLastErrorText());
        asserterror Ref.LockTable(false);
        Message(GetLastErrorText());
    end;

    local procedure Sharing()
    var
        Temp: Record "Rr Item" temporary;
        Copied: Record "Rr Item" temporary;
        Vendor: Record "Rr Vendor";
        Ref: RecordRef;
        Ref2: RecordRef;
    begin
        Item.Reset();
        Item.DeleteAll();
        Item."No." := 'A';
        Item.Name := 'one';
        Item.Insert();
        Commit();
        Item.SetRange("No.", 'A', 'C');
        Ref.GetTable(Item);
        Message('%1 %2', Ref.GetFilters, Ref.Field(2).Value);
        Ref.Field(2).Value := 'two';
        Message('%1', Item.Name);
        Ref2 := Ref;
        Ref2.Field(2).Value := 'three';
        Message('%1', Ref.Field(2).Value);
        Ref2 := Ref.Duplicate();
        Ref2.Field(2).Value := 'four';
        Message('%1 %2', Ref.Field(2).Value, Ref2.GetFilters);
        Item.Reset();
        Ref.SetTable(Item);
        Message('%1 %2', Item.Name, Item.GetFilters);
        asserterror Ref.SetTable(Vendor);
        Message(GetLastErrorText());
        Temp."No." := 'T';
        Temp.Insert();
        Ref.GetTable(Temp);
        Message('%1 %2', Ref.IsTemporary, Ref.Count);
        Ref.Field(1).Value := 'T2';
        Ref.Insert();
        Message('%1', Temp.Count);
        Ref.SetTable(Copied);
        Message('%1 %2', Copied."No.", Copied.Count);
        Ref.SetTable(Copied, true);
        Message('%1', Copied.Count);
        Ref2.Close();
        Ref2.Open(Database::"Rr Item", true);
        Ref2.Copy(Ref, true);
        Message('%1', Ref2.Count);
        Message('%1', CountOf(Temp));
        Clear(Ref);
        Message('%1', Ref.Number);
    end;

    local procedure CountOf(Ref: RecordRef): Integer
    begin
        exit(Ref.Count);
    end;

    local procedure Texts()
    var
        Ref: RecordRef;
        Filtered: Record "Rr Item";
    begin
        Ref.Open(Database::"Rr Item");
        Message(Ref.GetView());
        Ref.Field(2).SetFilter('A*|(B&<>''x)'')');
        Ref.Field(3).SetRange(1.5);
        Ref.Field(5).SetRange(1);
        Ref.CurrentKeyIndex(2);
        Ref.Ascending(false);
        Message(Ref.GetView());
        Message(Ref.GetView(false));
        Filtered.SetView(Ref.GetView());
        Message('%1 %2 %3', Filtered.GetFilters, Filtered.CurrentKey, Filtered.Ascending);
        Filtered.Reset();
        Filtered.SetView(Ref.GetView(false));
        Message('%1', Filtered.GetView() = Ref.GetView());
        Filtered.SetView('sorting(Name) where("The Name"=const(x), Price = filter(>3))');
        Message(Filtered.GetView());
        Filtered.SetView('');
        Message(Filtered.GetView());
        asserterror Filtered.SetView('WHERE(Nothing=CONST(1))');
        Message(GetLastErrorText());
        Filtered."No." := 'A(1)';
        Message(Filtered.GetPosition());
        Message(Filtered.GetPosition(false));
        Filtered.SetPosition('No.=CONST(B7)');
        Message('%1', Filtered."No.");
        Filtered.SetPosition('Field1=0("A(1)")');
        Message('%1', Filtered."No.");
        asserterror Filtered.SetPosition('Nonsense');
        Message(CopyStr(GetLastErrorText(), 1, 18));
        asserterror Filtered.SetPosition('Price=CONST(1)');
        Message(CopyStr(GetLastErrorText(), 1, 18));
    end;

    local procedure Keys()
    var
        Ref: RecordRef;
        KeyOf: KeyRef;
        i: Integer;
        Names: Text;
    begin
        Ref.Open(Database::"Rr Item");
        Message('%1', Ref.KeyCount);
        KeyOf := Ref.KeyIndex(2);
        for i := 1 to KeyOf.FieldCount do
            Names += KeyOf.FieldIndex(i).Name + ';';
        Message('%1 %2 %3', Names, KeyOf.Active, KeyOf.Record().Number);
        Message('%1', Ref.KeyIndex(3).FieldIndex(1).Name);
        asserterror KeyOf := Ref.KeyIndex(4);
        Message(GetLastErrorText());
        asserterror Message(KeyOf.FieldIndex(3).Name);
        Message(GetLastErrorText());
    end;

    local procedure Options()
    var
        Ref: RecordRef;
        Fld: FieldRef;
    begin
        Ref.Open(Database::"Rr Item");
        Fld := Ref.Field(5);
        Message('%1 / %2 / %3 / %4', Fld.OptionMembers, Fld.OptionCaption, Fld.EnumValueCount, Fld.IsEnum);
        Fld := Ref.Field(4);
        Message('%1 / %2 / %3 / %4', Fld.OptionMembers, Fld.OptionCaption, Fld.EnumValueCount(), Fld.IsEnum());
        Message('%1 %2 %3 %4', Fld.GetEnumValueName(2), Fld.GetEnumValueCaption(2), Fld.GetEnumValueOrdinal(3), Fld.GetEnumValueOrdinal(9));
        Message('%1 %2', Fld.GetEnumValueNameFromOrdinalValue(9), Fld.GetEnumValueCaptionFromOrdinalValue(5));
        Message('%1-%2', Fld.GetEnumValueName(9), Fld.GetEnumValueCaption(0));
        Fld := Ref.Field(3);
        Message('<%1> %2', Fld.OptionMembers, Fld.EnumValueCount);
    end;

    local procedure InVariants()
    var
        Temp: Record "Rr Item" temporary;
        Ref: RecordRef;
        Ref2: RecordRef;
        Fld: FieldRef;
        Held: Variant;
    begin
        Temp."No." := 'V1';
        Temp.Insert();
        Held := Temp;
        Message('%1 %2', Held.IsRecord, Held.IsRecordRef);
        Ref.GetTable(Held);
        Message('%1 %2 %3', Ref.Number, Ref.Count, Ref.Field(1).Value);
        Held := Ref;
        Message('%1 %2', Held.IsRecord, Held.IsRecordRef);
        Ref2 := Held;
        Ref2.Field(2).Value := 'shared';
        Message('%1', Ref.Field(2).Value);
        Codeunit.Run(Codeunit::"Rr Runner", Held);
        Message('%1', Ref.Field(2).Value);
        Fld := Ref.Field(1);
        Held := Fld;
        Message('%1', Held.IsFieldRef);
        asserterror Ref.GetTable(Fld.Value);
        Message(GetLastErrorText());
    end;

    local procedure SystemFields()
    var
        Ref: RecordRef;
        Created: DateTime;
        Id: Guid;
    begin
        Message('%1 %2 %3 %4 %5', Ref.SystemIdNo, Ref.SystemCreatedAtNo, Ref.SystemCreatedByNo, Ref.SystemModifiedAtNo, Ref.SystemModifiedByNo);
        Ref.Open(Database::"Rr Vendor");
        Ref.Field(1).Value := 'V';
        Ref.Insert();
        Created := Ref.Field(Ref.SystemCreatedAtNo).Value;
        Message('%1 %2', CurrentDateTime - Created < 60000, Ref.Field(Ref.SystemCreatedByNo).Value = UserSecurityId());
        Id := Ref.Field(Ref.SystemIdNo).Value;
        Ref.Close();
        Ref.Open(Database::"Rr Vendor");
        Message('%1 %2', Ref.GetBySystemId(Id), Ref.Field(1).Value);
        Ref.Field(Ref.SystemModifiedAtNo).SetFilter('>=%1', Created);
        Message('%1', Ref.Count);
        Ref.Field(Ref.SystemModifiedAtNo).SetFilter('<%1', Created - 1000000);
        Message('%1', Ref.Count);
    end;
}
