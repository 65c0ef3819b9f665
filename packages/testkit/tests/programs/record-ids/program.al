table 60141 "Rid Item" { Caption = 'Item'; fields { field(1; "No."; Code[20]) { } field(2; Name; Text[30]) { } } keys { key(PK; "No.") { } } }
table 60142 "Rid Line" {
    fields { field(1; "Doc."; Code[20]) { } field(2; Kind; Option) { OptionMembers = Item,Account; } field(3; Amount; Decimal) { } field(4; Big; BigInteger) { } field(5; Day; Date) { } field(6; Ref; RecordId) { } }
    keys { key(PK; "Doc.", Kind, Amount, Big, Day) { } key(ByRef; Ref) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Item: Record "Rid Item";
        Other: Record "Rid Item";
        Line: Record "Rid Line";
        Found: Record "Rid Line";
        Memory: Record "Rid Item" temporary;
        Id: RecordId;
        Blank: RecordId;
        Held: Variant;
        Ids: List of [RecordId];
    begin
        Message('<%1> %2 %3', Id, Id = Blank, Id.TableNo());
        Item."No." := 'a1';
        Item.Name := 'Bolt';
        Item.Insert();
        Id := Item.RecordId();
        Message('%1 %2 %3', Id, Id = Blank, Id.TableNo = Database::"Rid Item");
        Message(Format(Id));
        if Other.Get(Id) then
            Message('%1 %2', Other.Name, Other.RecordId = Id);
        Item."No." := 'B2';
        Message('%1 %2', Item.RecordId = Id, Item.RecordId <> Id);
        Message('%1', Other.Get(Item.RecordId));
        Clear(Item);
        Message('%1', Item.RecordId);

        Line."Doc." := 'D1';
        Line.Kind := Line.Kind::Account;
        Line.Amount := 1234.50;
        Line.Big := 9007199254740993L;
        Line.Day := 20260131D;
        Line.Ref := Id;
        Line.Insert();
        Commit();
        Message('%1 = %2', Line.RecordId, Line);
        Message('%1', Found.Get(Line.RecordId));
        Message('%1 %2 %3 %4', Found.Amount, Found.Big, Found.Ref, Found.RecordId = Line.RecordId);
        Found.SetRange(Ref, Id);
        Message('%1', Found.Count());
        Found.SetRange(Ref, Line.RecordId);
        Message('%1', Found.Count());

        Held := Id;
        Message('%1 %2', Held.IsRecordId(), Held);
        Ids.Add(Id);
        Message('%1 %2', Ids.Contains(Other.RecordId), Ids.Contains(Blank));
        Memory."No." := 'a1';
        Memory.Insert();
        Message('%1 %2', Memory.Get(Id), Memory.RecordId = Id);

        asserterror Found.Get(Id);
        Message(GetLastErrorText());
        asserterror if Found.Get(Id) then;
        Message(GetLastErrorText());
        Message('%1', Other.Get(Blank));
        asserterror Other.Get(Blank);
        Message(GetLastErrorText());
        Id := Line.RecordId;
        Line.Delete();
        asserterror Found.Get(Id);
        Message(GetLastErrorText());

        Message('%1 %2', Evaluate(Id, Format(Line.RecordId)), Id = Line.RecordId);
        Item."No." := 'A,B';
        Message('%1 %2', Evaluate(Id, 'rid item: a,b'), Id = Item.RecordId);
        Item."No." := '';
        Message('%1 %2', Evaluate(Id, 'Item: ""'), Id = Item.RecordId);
        Message('%1 %2', Evaluate(Id, ''), Id = Blank);
        Message('%1 %2', Evaluate(Id, 'Rid Line: D1,Item'), Evaluate(Id, 'Nothing: 1'));
        asserterror Evaluate(Id, 'Rid Line: D1,Item,one,1,01/31/26');
        Message(GetLastErrorText());
    end;
}
