table 50100 Entry
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Name; Text[30])
        {
            trigger OnValidate()
            begin
                if Name = 'bad' then
                    Error('%1 is bad, it was %2', Name, xRec.Name);
                "Search Name" := Name;
            end;
        }
        field(3; "Search Name"; Code[30]) { }
        field(4; Status; Option)
        {
            OptionMembers = Open,Released,Closed;
            InitValue = Released;
        }
        field(5; Amount; Decimal) { InitValue = 1.5; }
    }
    keys
    {
        key(PK; "No.") { Clustered = true; }
    }

    var
        Changes: Integer;

    trigger OnInsert()
    begin
        TestField(Name);
        Count2();
    end;

    procedure Count2()
    begin
        Changes += 1;
        Rec.Amount += Changes;
    end;

    procedure GetChanges(): Integer
    begin
        exit(Changes);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Entry: Record Entry temporary;
        Other: Record Entry temporary;
        i: Integer;
    begin
        Message('%1 %2', Entry.Status, Entry.Amount);
        Entry."No." := 5;
        Entry.Init();
        Message('%1', Entry."No.");
        asserterror Entry.Insert(true);
        Message(GetLastErrorText());
        Entry.Validate(Name, 'good');
        Message(Entry."Search Name");
        asserterror Entry.Validate(Name, 'bad');
        Message(GetLastErrorText());
        Entry.Name := 'good';
        Entry.Insert(true);
        Message('%1 %2 %3', Entry.Amount, Entry.GetChanges(), Other.GetChanges());
        if not Entry.Insert() then
            Message('exists');
        for i := 1 to 10 do begin
            Entry."No." := i * 10;
            Entry.Amount := i;
            Entry.Insert();
        end;
        Entry.SetRange("No.", 30, 60);
        Message('%1', Entry.Count());
        if Entry.FindSet() then
            repeat
                Entry.Amount += 100;
                Entry.Modify();
                if Entry."No." = 40 then
                    Entry.Delete();
            until Entry.Next() = 0;
        Entry.Reset();
        Entry.SetFilter(Amount, '>%1', 100);
        with Entry do
            if FindSet() then
                repeat
                    Message('%1 %2', "No.", Amount);
                until Next() = 0;
        Entry.SetRange(Amount);
        Message('%1', Entry.Get(40));
        asserterror Entry.Get(40);
        Message(GetLastErrorText());
        Other.Copy(Entry, true);
        Other.DeleteAll();
        Message('%1', Entry.IsEmpty());
    end;
}
