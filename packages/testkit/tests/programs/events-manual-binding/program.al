table 50893 "Bound Entry"
{
    fields { field(1; "No."; Integer) { } }
    keys { key(PK; "No.") { } }
}

codeunit 50108 "Manual Subscriber"
{
    EventSubscriberInstance = Manual;

    var
        Name: Text;
        Calls: Integer;

    procedure SetName(NewName: Text)
    begin
        Name := NewName;
    end;

    procedure GetCalls(): Integer
    begin
        exit(Calls);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnTell', '', false, false)]
    local procedure Hear(What: Text)
    begin
        Calls += 1;
        Message('  %1 hears %2', Name, What);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Bound Entry", 'OnAfterDeleteEvent', '', false, false)]
    local procedure Deleted(var Rec: Record "Bound Entry")
    begin
        Message('  %1 sees %2 deleted', Name, Rec."No.");
    end;
}

codeunit 50110 "Static Subscriber"
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnTell', '', false, false)]
    local procedure Hear(What: Text)
    begin
        Message('  static hears %1', What);
    end;
}

codeunit 50111 Holder
{
    var
        Inner: Codeunit "Manual Subscriber";

    procedure Bind()
    begin
        Inner.SetName('inner');
        BindSubscription(Inner);
    end;
}

codeunit 50112 Keeper
{
    var
        Kept: Codeunit "Manual Subscriber";

    procedure Keep(Given: Codeunit "Manual Subscriber")
    begin
        Kept := Given;
    end;
}

codeunit 50113 Runner
{
    var
        Inner: Codeunit "Manual Subscriber";

    trigger OnRun()
    begin
        Inner.SetName('of a run');
        BindSubscription(Inner);
        Program.Tell('inside');
    end;

    var
        Program: Codeunit Program;
}

codeunit 50100 Program
{
    var
        Global: Codeunit "Manual Subscriber";
        Keeper: Codeunit Keeper;

    trigger OnRun()
    var
        A: Codeunit "Manual Subscriber";
        B: Codeunit "Manual Subscriber";
        Static: Codeunit "Static Subscriber";
        Entry: Record "Bound Entry";
    begin
        A.SetName('A');
        B.SetName('B');
        Message('unbound');
        OnTell('0');
        Message('bind %1 %2', BindSubscription(B), BindSubscription(A));
        OnTell('1');
        Message('again %1', BindSubscription(A));
        asserterror BindSubscription(A);
        Message('raises %1', StrPos(GetLastErrorText(), 'already been bound') > 0);
        OnTell('2');
        Message('calls %1 %2', A.GetCalls(), B.GetCalls());
        Message('unbind %1, again %2', UnbindSubscription(B), UnbindSubscription(B));
        Message('static %1 %2', BindSubscription(Static), UnbindSubscription(Static));
        asserterror BindSubscription(Static);
        Message('%1', GetLastErrorText());
        OnTell('3');

        Message('rows');
        Entry."No." := 1;
        Entry.Insert();
        Entry."No." := 2;
        Entry.Insert();
        Entry.DeleteAll();
        UnbindSubscription(A);

        Message('scope');
        BindLocal();
        OnTell('after the scope');
        asserterror BindAndFail();
        OnTell('after the error');
        BindInner();
        OnTell('after the holder');
        BindGlobal();
        OnTell('global');
        Clear(Global);
        OnTell('cleared');
        KeepLocal();
        OnTell('kept');
        Codeunit.Run(Codeunit::Runner);
        Tell('after the run');
    end;

    procedure Tell(What: Text)
    begin
        OnTell(What);
    end;

    local procedure BindLocal()
    var
        Local: Codeunit "Manual Subscriber";
    begin
        Local.SetName('local');
        BindSubscription(Local);
        OnTell('in the scope');
    end;

    local procedure BindAndFail()
    var
        Local: Codeunit "Manual Subscriber";
    begin
        Local.SetName('failing');
        BindSubscription(Local);
        Error('stop here');
    end;

    local procedure BindInner()
    var
        Holder: Codeunit Holder;
    begin
        Holder.Bind();
        OnTell('held');
    end;

    local procedure BindGlobal()
    begin
        Global.SetName('global');
        BindSubscription(Global);
    end;

    local procedure KeepLocal()
    var
        Local: Codeunit "Manual Subscriber";
    begin
        Local.SetName('kept');
        BindSubscription(Local);
        Keeper.Keep(Local);
    end;

    [IntegrationEvent(false, false)]
    local procedure OnTell(What: Text)
    begin
    end;
}
