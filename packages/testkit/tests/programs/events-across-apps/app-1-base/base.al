table 50890 "Base Entry"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[30]) { }
    }
    keys { key(PK; "No.") { } }

    procedure Announce()
    begin
        OnAnnounce(5);
    end;

    [IntegrationEvent(true, false)]
    local procedure OnAnnounce(Number: Integer)
    begin
    end;
}

codeunit 50105 "Base Publisher"
{
    procedure Work()
    var
        Entry: Record "Base Entry";
        Count: Integer;
    begin
        Entry."No." := 'A';
        Entry.Name := 'first';
        OnBeforeWork(Entry, Count);
        Message('%1 %2 %3', Entry."No.", Entry.Name, Count);
        OnByValue(Entry);
        Message('%1', Entry.Name);
        Entry.Announce();
        OnOnlyHere();
    end;

    [IntegrationEvent(false, false)]
    local procedure OnBeforeWork(var Entry: Record "Base Entry"; var Count: Integer)
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnByValue(Entry: Record "Base Entry")
    begin
    end;

    [InternalEvent(false)]
    local procedure OnOnlyHere()
    begin
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Base Publisher", 'OnOnlyHere', '', false, false)]
    local procedure Here()
    begin
        Message('internal');
    end;
}
