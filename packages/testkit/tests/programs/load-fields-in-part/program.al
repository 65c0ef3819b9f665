enum 61300 "Lp Kind" { value(0; None) { } value(1; Good) { } }
table 61300 "Lp Item"
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Name; Text[50]) { trigger OnValidate() begin "Search Name" := UpperCase(Name); end; }
        field(3; "Search Name"; Text[50]) { }
        field(4; Price; Decimal) { }
        field(5; Kind; Enum "Lp Kind") { }
        field(6; "Due Date"; Date) { }
        field(7; Note; Blob) { }
        field(8; Quantity; Decimal) { FieldClass = FlowField; CalcFormula = sum("Lp Entry".Quantity where("Item No." = field("No."), Kind = field(Kind))); }
        field(9; Formula; DateFormula) { }
    }
    keys { key(PK; "No.") { } key(ByPrice; Price) { } }

    procedure Describe(): Text
    begin
        exit(StrSubstNo('%1/%2/%3', "No.", Name, Price));
    end;
}
table 61301 "Lp Entry"
{
    fields { field(1; "Entry No."; Integer) { } field(2; "Item No."; Code[20]) { } field(3; Quantity; Decimal) { } field(4; Kind; Enum "Lp Kind") { } }
    keys { key(PK; "Entry No.") { } }
}
codeunit 61302 "Lp Elsewhere"
{
    TableNo = "Lp Item";

    trigger OnRun()
    var
        Item: Record "Lp Item";
    begin
        Item.Get(Rec."No.");
        if Rec.Price < 0 then
            Item.Delete()
        else begin
            Item.Price := Rec.Price;
            Item.Modify();
        end;
    end;
}
codeunit 61303 "Lp Listener"
{
    EventSubscriberInstance = Manual;

    [EventSubscriber(ObjectType::Table, Database::"Lp Item", 'OnBeforeModifyEvent', '', false, false)]
    local procedure Seen(var Rec: Record "Lp Item"; var xRec: Record "Lp Item")
    begin
        Message('subscriber sees %1, %2', Rec.Describe(), Rec."Search Name");
    end;
}
codeunit 50100 Program
{
    var
        Global: Record "Lp Item";

    trigger OnRun()
    begin
        Fill();
        FieldsAreThere();
        Loops();
        Handing();
        Writing();
        Changed();
        Calculated();
        FromHere();
        Globals();
        Temporary();
        Renewed();
    end;

    local procedure Fill()
    var
        Item: Record "Lp Item";
        Entry: Record "Lp Entry";
        Out: OutStream;
        I: Integer;
    begin
        for I := 1 to 9 do begin
            Clear(Item);
            Item."No." := 'I' + Format(I);
            Item.Validate(Name, 'Item ' + Format(I));
            Item.Price := 100 - I;
            Item.Kind := "Lp Kind"::Good;
            Item."Due Date" := 20260101D + I;
            Item.Note.CreateOutStream(Out);
            Out.WriteText('note ' + Format(I));
            Evaluate(Item.Formula, StrSubstNo('<%1D>', I));
            Item.Insert();
            Entry."Entry No." := I;
            Entry."Item No." := Item."No.";
            Entry.Quantity := I * 10;
            Entry.Kind := "Lp Kind"::Good;
            Entry.Insert();
        end;
        Commit();
    end;

    local procedure Statements(var Before: BigInteger) Done: BigInteger
    begin
        Done := SessionInformation.SqlStatementsExecuted() - Before;
        Before := SessionInformation.SqlStatementsExecuted();
    end;

    local procedure FieldsAreThere()
    var
        Item: Record "Lp Item";
        Reader: InStream;
        Text: Text;
        Before: BigInteger;
    begin
        Item.SetLoadFields(Name);
        Item.Get('I3');
        Statements(Before);
        Message('%1 %2, %3 statements', Item."No.", Item.Name, Statements(Before));
        Message('%1 %2 %3 %4', Item.AreFieldsLoaded(Name), Item.AreFieldsLoaded("No.", SystemId, SystemModifiedAt), Item.AreFieldsLoaded(Price), Item.AreFieldsLoaded(Name, Kind));
        Message('%1, %2 statements, %3', Item.Price, Statements(Before), Item.AreFieldsLoaded(Price));
        Message('%1 %2 %3', Item.Kind, Item."Due Date", Item.Formula);
        Message('%1 statements', Statements(Before));
        Message('%1', Item.LoadFields("Search Name"));
        Statements(Before);
        Message('%1, %2 statements', Item."Search Name", Statements(Before));
        Message('%1', Item.Note.HasValue());
        Item.CalcFields(Note);
        Item.Note.CreateInStream(Reader);
        Reader.ReadText(Text);
        Message(Text);

        // Filters and order bring their fields along.
        Item.SetRange(Kind, "Lp Kind"::Good);
        Item.SetCurrentKey(Price);
        Item.FindFirst();
        Message('%1 %2 %3', Item."No.", Item.AreFieldsLoaded(Kind, Price), Item.AreFieldsLoaded("Due Date"));
        Item.Find('>');
        Message('%1', Item."No.");
        Item.Find('+');
        Message('%1', Item."No.");

        // A missing field that is assigned is no longer missing, and what is added to it is loaded first.
        Item.Reset();
        Item.SetLoadFields(Name);
        Item.Get('I5');
        Item."Search Name" := 'MINE';
        Item.Price += 1;
        Message('%1 %2 %3', Item."Search Name", Item.Price, Item.AreFieldsLoaded(Kind));
        Item.GetBySystemId(Item.SystemId);
        Message('%1 %2', Item."No.", Item.AreFieldsLoaded(Price));
        Change(Item.Price, Item.Name);
        Message('%1 %2', Item.Price, Item.Name);
        Item.TestField("Due Date");
        asserterror Item.TestField(Kind, "Lp Kind"::None);
        Message(GetLastErrorText());
        Message('%1', Item.AreFieldsLoaded(Formula));
    end;

    local procedure Change(var Price: Decimal; var Name: Text[50])
    begin
        Price += 0.5;
        Name += '!';
    end;

    local procedure Loops()
    var
        Item: Record "Lp Item";
        Other: Record "Lp Item";
        Before: BigInteger;
        Total: Decimal;
        Names: Text;
    begin
        Item.SetLoadFields(Name);
        Item.FindSet();
        Statements(Before);
        repeat
            Names += CopyStr(Item.Name, 6);
        until Item.Next() = 0;
        Message('%1, %2 statements', Names, Statements(Before));

        // The first row that lacks a field makes the others bring it.
        Item.FindSet();
        Statements(Before);
        repeat
            Total += Item.Price;
        until Item.Next() = 0;
        Message('%1, %2 statements', Total, Statements(Before));

        // In a transaction, with changes of the set on the way.
        Total := 0;
        Item.FindSet(true);
        repeat
            if Item."No." = 'I2' then begin
                Other.Get('I4');
                Other.Price := 1000;
                Other.Modify();
                Other.Get('I6');
                Other.Delete();
            end;
            Total += Item.Price;
            Item.Name := Item.Name + '.';
            Item.Modify();
        until Item.Next() = 0;
        Message('%1', Total);
        Other.Get('I4');
        Message('%1 %2 %3', Other.Name, Other.Price, Other."Search Name");
        asserterror Error('');
        Message('%1', Item.Count());
    end;

    local procedure Handing()
    var
        Item: Record "Lp Item";
        Item2: Record "Lp Item";
        Ref: RecordRef;
        Any: Variant;
    begin
        // Whoever is handed the record finds all of it.
        Item.SetLoadFields(Name);
        Item.FindSet();
        Message(Item.Describe());
        Item.Next();
        Message(ByReference(Item));
        Message('moved to %1, %2', Item."No.", Item.Price);
        Message(ByValue(Item));
        Message('still at %1', Item."No.");
        Item.Next();
        Item2 := Item;
        Message('%1 %2', Item2."Search Name", Item2.Price);
        Item.Next();
        Item2.Copy(Item);
        Message('%1', Item2.Price);
        Item.Next();
        Item2.TransferFields(Item);
        Message('%1 %2', Item2.Price, Item2.Formula);
        Item.Next();
        Ref.GetTable(Item);
        Message('%1', Ref.Field(4).Value());
        Item.Next();
        Any := Item;
        Item2 := Any;
        Message('%1', Item2."Due Date");
        Item.Next();
        with Item2 do begin
            Copy(Item);
            Message('%1', "Search Name");
        end;
        Item.Next();
        Message('%1', Item.Next());
        Message('%1', Item."Search Name");
    end;

    local procedure ByReference(var Item: Record "Lp Item"): Text
    begin
        Item.Next();
        exit(Item."Search Name" + Format(Item.Price));
    end;

    local procedure ByValue(Item: Record "Lp Item"): Text
    begin
        Item.SetLoadFields("Due Date");
        Item.Next();
        exit(Format(Item."Due Date") + Item.Name);
    end;

    local procedure Writing()
    var
        Item: Record "Lp Item";
        Item2: Record "Lp Item";
        Listener: Codeunit "Lp Listener";
    begin
        Item.SetLoadFields(Price);
        Item.Get('I1');
        Item.Price := 11;
        Item.Modify();
        Item2.Get('I1');
        Message('%1 %2 %3 %4', Item2.Price, Item2.Name, Item2.Kind, Item2.Formula);
        Item.Price := 12;
        Item.Modify(true);
        Message('%1', Item.Name);

        BindSubscription(Listener);
        Item.Get('I1');
        Item.Price := 13;
        Item.Modify();
        UnbindSubscription(Listener);

        Item.Get('I2');
        Item.Validate(Name, 'Second');
        Item.Modify();
        Item.Get('I2');
        Item.Rename('I0');
        Item2.Get('I0');
        Message('%1 %2 %3', Item2.Describe(), Item2."Search Name", Item2."Due Date");
        Item.Get('I1');
        Item."No." := 'I1B';
        Item.Insert();
        Item2.Get('I1B');
        Message('%1 %2', Item2.Describe(), Item2."Search Name");
        Item.Get('I1B');
        Item.Delete();
        Message('gone, and still known: %1', Item.Price);
        asserterror Error('');
    end;

    local procedure Elsewhere(No: Code[20]; Price: Decimal)
    var
        Item: Record "Lp Item";
        Id: Integer;
    begin
        Item."No." := No;
        Item.Price := Price;
        StartSession(Id, Codeunit::"Lp Elsewhere", CompanyName(), Item);
        while IsSessionActive(Id) do
            Sleep(5);
    end;

    local procedure Changed()
    var
        Item: Record "Lp Item";
        Item2: Record "Lp Item";
    begin
        // Another session has changed the row: there is nothing left that fits the part that was read.
        Item.SetLoadFields(Name);
        Item.Get('I7');
        Elsewhere('I7', 70);
        Message(Item.Name);
        asserterror Message('%1', Item.Price);
        Message(GetLastErrorText());
        Message('%1', Item.LoadFields("Due Date"));
        Item.Get('I7');
        Message('%1', Item.Price);
        Item.Get('I8');
        Elsewhere('I8', -1);
        asserterror Message('%1', Item.Price);
        Message(GetLastErrorText());

        // The session's own change is none.
        Item.Get('I9');
        Item2.Get('I9');
        Item2.Price := 90;
        Item2.Modify();
        Message('%1 %2', Item.Name, Item.Price);
        asserterror Error('');
    end;

    local procedure Calculated()
    var
        Item: Record "Lp Item";
    begin
        Item.SetLoadFields(Name);
        Item.SetAutoCalcFields(Quantity);
        Item.FindSet();
        Item.Next();
        Message('%1 %2 %3', Item.Quantity, Item.AreFieldsLoaded(Kind), Item.AreFieldsLoaded(Price));
        Item.SetAutoCalcFields();
        Item.Get('I3');
        Item.CalcFields(Quantity);
        Message('%1', Item.Quantity);
        Item.SetFilter(Quantity, '>40');
        Item.FindFirst();
        Message('%1 %2 %3', Item."No.", Item.Name, Item.Price);
        Item.CalcSums(Price);
        Message('%1', Item.Price);
    end;

    local procedure FromHere()
    var
        Item: Record "Lp Item";
    begin
        // A new order may need fields that are not there yet.
        Item.SetLoadFields(Name);
        Item.Get('I3');
        Item.SetCurrentKey(Price);
        Item.Next(-1);
        Message('%1', Item."No.");
        Item.Get('I3');
        Item.SetCurrentKey("Due Date");
        Message('%1', Item.Find('='));
        Item.Next(2);
        Message('%1 %2', Item."No.", Item.Price);
        Item.Reset();
        Message('%1', Item.AreFieldsLoaded(Kind));
        Item.Get('I1');
        Message('%1', Item.AreFieldsLoaded(Kind));
    end;

    local procedure Globals()
    begin
        Global.SetLoadFields(Name);
        Global.Get('I3');
        Message('%1 %2', Global.AreFieldsLoaded(Price), GlobalPrice());
    end;

    local procedure GlobalPrice(): Decimal
    begin
        exit(Global.Price);
    end;

    local procedure Temporary()
    var
        Item: Record "Lp Item" temporary;
        Item2: Record "Lp Item";
    begin
        Item2.SetLoadFields(Name);
        Item2.FindSet();
        repeat
            Item := Item2;
            Item.Insert();
        until Item2.Next() = 0;
        Item.SetLoadFields(Name);
        Item.FindLast();
        Message('%1 %2', Item.Price, Item."Search Name");
    end;

    local procedure Renewed()
    var
        Item: Record "Lp Item";
    begin
        Item.SetLoadFields(Name);
        Item.Get('I3');
        Item.Init();
        Message('%1 %2 %3', Item."No.", Item.Price, Item.Formula);
        Item.Get('I3');
        Clear(Item);
        Message('%1 %2', Item.Price, Item.AreFieldsLoaded(Price));
        Item.SetLoadFields(Name);
        Item.SetBaseLoadFields();
        Item.Get('I3');
        Message('%1 %2', Item.AreFieldsLoaded(Price), Item.Price);
        Item.SetLoadFields();
        Item.Get('I4');
        Message('%1', Item.AreFieldsLoaded(Price));
    end;
}
