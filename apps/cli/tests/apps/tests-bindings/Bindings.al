codeunit 60450 "Bindings Publisher"
{
    SingleInstance = true;

    var
        Opened: Boolean;

    procedure Publish() Heard: Integer
    begin
        OnPublish(Heard);
    end;

    procedure WasOpened(): Boolean
    begin
        exit(Opened);
    end;

    procedure SetOpened()
    begin
        Opened := true;
    end;

    [IntegrationEvent(false, false)]
    local procedure OnPublish(var Heard: Integer)
    begin
    end;
}

codeunit 60451 "Bindings Listener"
{
    EventSubscriberInstance = Manual;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Bindings Publisher", 'OnPublish', '', false, false)]
    local procedure Hear(var Heard: Integer)
    begin
        Heard += 1;
    end;
}

codeunit 60452 "Bindings Opener"
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Company Triggers", 'OnCompanyOpenCompleted', '', false, false)]
    local procedure Opened()
    var
        Publisher: Codeunit "Bindings Publisher";
    begin
        Publisher.SetOpened();
    end;
}

codeunit 60453 "Bindings Tests A"
{
    Subtype = Test;

    var
        Listener: Codeunit "Bindings Listener";
        Publisher: Codeunit "Bindings Publisher";

    [Test]
    procedure Binds()
    begin
        if Publisher.Publish() <> 0 then
            Error('too early');
        BindSubscription(Listener);
        if Publisher.Publish() <> 1 then
            Error('not bound');
    end;

    [Test]
    procedure StaysBound()
    var
        Second: Codeunit "Bindings Listener";
    begin
        BindSubscription(Second);
        if Publisher.Publish() <> 2 then
            Error('not both');
    end;

    [Test]
    procedure LocalsAreGone()
    begin
        if Publisher.Publish() <> 1 then
            Error('%1 are bound', Publisher.Publish());
    end;
}

codeunit 60454 "Bindings Tests B"
{
    Subtype = Test;

    [Test]
    procedure NothingOfTheOtherIsBound()
    var
        Publisher: Codeunit "Bindings Publisher";
    begin
        if Publisher.Publish() <> 0 then
            Error('%1 are bound', Publisher.Publish());
    end;

    [Test]
    procedure TheCompanyWasOpened()
    var
        Publisher: Codeunit "Bindings Publisher";
    begin
        if not Publisher.WasOpened() then
            Error('not opened');
    end;
}
