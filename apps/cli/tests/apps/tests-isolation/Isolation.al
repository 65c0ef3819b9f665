table 60430 "Isolation Entry"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
    }
}

codeunit 60430 "Isolation Sleeper"
{
    trigger OnRun()
    begin
    end;
}

codeunit 60432 "Isolation Tests B"
{
    Subtype = Test;

    [Test]
    procedure WhatTheCodeunitBeforeLeft()
    var
        Entry: Record "Isolation Entry";
    begin
        Error('%1', Entry.Count());
    end;
}

codeunit 60431 "Isolation Tests A"
{
    Subtype = Test;

    trigger OnRun()
    begin
        Add();
    end;

    [Test]
    procedure First()
    begin
        Add();
        Commit();
        Add();
        Error('%1', Count());
    end;

    [Test]
    procedure Second()
    begin
        Add();
        Error('%1', Count());
    end;

    [Test]
    procedure Passes()
    begin
        Add();
    end;

    [Test]
    procedure Starts()
    var
        SessionId: Integer;
    begin
        StartSession(SessionId, Codeunit::"Isolation Sleeper");
    end;

    [Test]
    procedure StartsForItsValue()
    var
        SessionId: Integer;
    begin
        if not StartSession(SessionId, Codeunit::"Isolation Sleeper") then
            Error('%1 %2', SessionId, GetLastErrorText());
    end;

    local procedure Add()
    var
        Entry: Record "Isolation Entry";
    begin
        Entry."Entry No." := Count() + 1;
        Entry.Insert();
    end;

    local procedure Count(): Integer
    var
        Entry: Record "Isolation Entry";
    begin
        exit(Entry.Count());
    end;
}
