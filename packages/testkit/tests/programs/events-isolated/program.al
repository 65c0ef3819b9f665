table 50892 "Isolated Entry"
{
    fields { field(1; "No."; Code[10]) { } }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Entry: Record "Isolated Entry";
    begin
        OnIsolated('clean');
        Message('after clean: %1 rows, last error %2, in transaction %3', Entry.Count(), GetLastErrorText(), IsInWriteTransaction());
        Entry.DeleteAll();
        Commit();

        Entry."No." := 'OWN';
        Entry.Insert();
        asserterror OnIsolated('dirty');
        Message('after dirty: %1 rows, %2', Entry.Count(), GetLastErrorText());
    end;

    [IntegrationEvent(false, false, true)]
    local procedure OnIsolated(How: Text)
    begin
    end;
}

codeunit 50107 "Isolated Subscriber"
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnIsolated', '', false, false)]
    local procedure First(How: Text)
    begin
        Write('ONE');
        Message('first %1', How);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnIsolated', '', false, false)]
    local procedure Second(How: Text)
    begin
        Write('TWO');
        Message('second %1', How);
        Error('second failed');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnIsolated', '', false, false)]
    local procedure Third(How: Text)
    var
        Entry: Record "Isolated Entry";
    begin
        Message('third %1 sees ONE %2, TWO %3', How, Entry.Get('ONE'), Entry.Get('TWO'));
    end;

    local procedure Write(No: Code[10])
    var
        Entry: Record "Isolated Entry";
    begin
        Entry."No." := No;
        Entry.Insert();
    end;
}
