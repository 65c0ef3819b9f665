codeunit 50100 Program
{
    var
        Shared: Integer;
        Names: List of [Text];

    trigger OnRun()
    var
        Publisher: Codeunit Publisher;
        Handled: Boolean;
        Code: Code[10];
    begin
        Shared := 1;
        Publisher.Post('A', Handled, Code);
        Message('handled %1, code %2', Handled, Code);
        Publisher.Post('B', Handled, Code);

        OnGlobals();
        Message('shared is %1, names %2', Shared, Names.Count());

        if not Codeunit.Run(Codeunit::"Failing Publisher") then
            Message('failed: %1', GetLastErrorText());
        Deep(3);
        Message('plain: %1', Plain(1));
    end;

    local procedure Plain(Value: Integer): Integer
    begin
        OnPlain(Value);
        exit(Value + 1);
    end;

    [IntegrationEvent(false, false)]
    local procedure OnPlain(var Value: Integer)
    begin
    end;

    [IntegrationEvent(false, true)]
    local procedure OnGlobals()
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnDeep(Depth: Integer)
    begin
    end;

    procedure Deep(Depth: Integer)
    begin
        OnDeep(Depth);
    end;
}

codeunit 50101 Publisher
{
    var
        Marker: Text;

    procedure Post(Name: Text; var Handled: Boolean; var Code: Code[10])
    begin
        Marker := 'marked ' + Name;
        OnAfterPost(Name, Handled, Code);
    end;

    procedure GetMarker(): Text
    begin
        exit(Marker);
    end;

    [IntegrationEvent(true, false)]
    local procedure OnAfterPost(Name: Text; var Handled: Boolean; var Code: Code[10])
    begin
    end;
}

codeunit 50102 "Failing Publisher"
{
    trigger OnRun()
    begin
        OnFail('x');
    end;

    [BusinessEvent(false)]
    local procedure OnFail(What: Text)
    begin
    end;
}

// Its number is higher than those of the next, so it comes after them.
codeunit 50109 "Late Subscriber"
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::Publisher, 'OnAfterPost', '', false, false)]
    local procedure Last(Handled: Boolean; Name: Text)
    begin
        Message('late: %1 %2', Name, Handled);
        Handled := false;
    end;
}

codeunit 50103 "Early Subscriber"
{
    var
        Calls: Integer;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Publisher, OnAfterPost, '', true, true)]
    local procedure First(var Code: Code[10]; var Handled: Boolean; Name: Text; Sender: Codeunit Publisher)
    begin
        Calls += 1;
        Sleep(1);
        Handled := true;
        Code := 'abc';
        Message('early: %1 call %2, sender %3', Name, Calls, Sender.GetMarker());
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Publisher, 'onafterpost', '', false, false)]
    local procedure Second()
    begin
        Message('early again: call %1', Calls);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnGlobals', '', false, false)]
    local procedure Globals(var Shared: Integer; Names: List of [Text])
    begin
        Shared += 41;
        Names.Add('one');
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Failing Publisher", 'OnFail', '', false, false)]
    local procedure Fail(What: Text)
    begin
        Error('no %1', What);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnDeep', '', false, false)]
    local procedure Again(Depth: Integer)
    var
        Program: Codeunit Program;
    begin
        Message('depth %1', Depth);
        if Depth > 1 then
            Program.Deep(Depth - 1);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnPlain', '', false, false)]
    local procedure OnPlain(var Value: Integer)
    begin
        Sleep(1);
        Value += 10;
    end;
}

codeunit 50104 "Single Subscriber"
{
    SingleInstance = true;

    var
        Calls: Integer;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::Publisher, 'OnAfterPost', '', false, false)]
    local procedure Count(Name: Text)
    begin
        Calls += 1;
        Message('single: call %1', Calls);
    end;
}
