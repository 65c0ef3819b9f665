codeunit 3060 Uri
{
    procedure Init(UriString: Text)
    begin
        Error('AL runs');
    end;

    procedure GetHost(): Text
    begin
        Error('AL runs');
    end;

    procedure GetPort(): Integer
    begin
        Error('AL runs');
    end;

    procedure GetAbsoluteUri(): Text
    begin
        Error('AL runs');
    end;

    procedure GetSegments(var Segments: List of [Text])
    begin
        Error('AL runs');
    end;

    procedure EscapeDataString(TextToEscape: Text): Text
    begin
        Error('AL runs');
    end;

    procedure UnescapeDataString(TextToUnescape: Text): Text
    begin
        Error('AL runs');
    end;

    [TryFunction]
    procedure IsValidUri(UriString: Text)
    begin
        Error('AL runs');
    end;

    procedure IsBaseOf(var UriToTest: Codeunit Uri): Boolean
    begin
        Error('AL runs');
    end;

    procedure "Not There Yet"()
    begin
        Error('AL runs');
    end;

    local procedure Helper()
    begin
    end;
}

enum 3062 "Uri Query Duplicate Behaviour"
{
    value(1; Skip) { }
    value(2; "Overwrite All Matching") { }
    value(3; "Keep All") { }
    value(4; "Throw Error") { }
}

codeunit 3061 "Uri Builder"
{
    procedure Init(Uri: Text)
    begin
    end;

    procedure SetScheme(Scheme: Text)
    begin
    end;

    procedure SetHost(Host: Text)
    begin
    end;

    procedure SetPort(Port: Integer)
    begin
    end;

    procedure SetPath(Path: Text)
    begin
    end;

    procedure SetFragment(Fragment: Text)
    begin
    end;

    procedure GetQuery(): Text
    begin
    end;

    procedure GetUri(var Uri: Codeunit Uri)
    begin
    end;

    procedure AddQueryFlag(Flag: Text; DuplicateAction: Enum "Uri Query Duplicate Behaviour")
    begin
    end;

    procedure AddQueryFlag(Flag: Text)
    begin
    end;

    procedure AddQueryParameter(ParameterKey: Text; ParameterValue: Text; DuplicateAction: Enum "Uri Query Duplicate Behaviour")
    begin
    end;

    procedure AddQueryParameter(ParameterKey: Text; ParameterValue: Text)
    begin
    end;

    procedure AddODataQueryParameter(ParameterKey: Text; ParameterValue: Text)
    begin
    end;

    procedure RemoveQueryFlag(Flag: Text)
    begin
    end;

    procedure GetQueryFlags(): List of [Text]
    begin
    end;

    procedure GetQueryParameters(): Dictionary of [Text, List of [Text]]
    begin
    end;

    procedure GetQueryParameter(ParameterKey: Text): List of [Text]
    begin
    end;
}

codeunit 131006 "Permissions Mock"
{
    SingleInstance = true;

    trigger OnRun()
    begin
        Error('AL runs');
    end;

    procedure Start()
    begin
        Error('AL runs');
    end;

    procedure Stop()
    begin
        Error('AL runs');
    end;

    procedure Set(RoleID: Code[20])
    begin
        Error('AL runs');
    end;

    procedure IsStarted(): Boolean
    begin
        Error('AL runs');
    end;
}

interface "Native Clock"
{
    procedure Now(): Integer;
}

codeunit 60460 "My Clock" implements "Native Clock"
{
    procedure Now(): Integer
    begin
        Error('AL runs');
    end;

    procedure Whole(var Parts: Text; Amount: Decimal): Decimal
    begin
        Error('AL runs');
    end;

    procedure Fail()
    begin
        Error('AL runs');
    end;

    procedure Later(): Integer
    begin
        exit(1);
    end;
}
