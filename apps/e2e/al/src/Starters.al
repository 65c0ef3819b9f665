codeunit 60020 "Test Start 100 Sleepers"
{
    trigger OnRun()
    var
        Starter: Codeunit "Test Starter";
    begin
        Starter.StartMany(Codeunit::"Test Sleeper", 100);
    end;
}

codeunit 60021 "Test Start 1000 Sleepers"
{
    trigger OnRun()
    var
        Starter: Codeunit "Test Starter";
    begin
        Starter.StartMany(Codeunit::"Test Sleeper", 1000);
    end;
}

codeunit 60022 "Test Start 250 Changers"
{
    trigger OnRun()
    var
        Starter: Codeunit "Test Starter";
    begin
        Starter.StartMany(Codeunit::"Test Changer", 250);
    end;
}

codeunit 60029 "Test Starter"
{
    procedure StartMany(CodeunitId: Integer; NumberOfSessions: Integer)
    var
        NewSessionId: Integer;
        Started: Integer;
    begin
        for Started := 1 to NumberOfSessions do
            StartSession(NewSessionId, CodeunitId);
    end;
}

/// A parent with two children that outlive its work.
codeunit 60030 "Test Parent"
{
    trigger OnRun()
    var
        Starter: Codeunit "Test Starter";
    begin
        Starter.StartMany(Codeunit::"Test Sleeper", 2);
        Sleep(3600000);
    end;
}

/// Starts a session and stops it from AL.
codeunit 60031 "Test Stopper"
{
    trigger OnRun()
    var
        NewSessionId: Integer;
    begin
        StartSession(NewSessionId, Codeunit::"Test Sleeper");
        StopSession(NewSessionId, 'Stopped by the code that started it');
    end;
}

/// The 200 endings of a scripted run that AL can bring about: 60 finish, 60 fail, 40 are stopped by AL, 40 run into their timeout.
codeunit 60032 "Test Many Endings"
{
    trigger OnRun()
    var
        Starter: Codeunit "Test Starter";
        NewSessionId: Integer;
        Number: Integer;
    begin
        Starter.StartMany(Codeunit::"Test Short Sleeper", 60);
        Starter.StartMany(Codeunit::"Test Failing", 60);
        for Number := 1 to 40 do begin
            StartSession(NewSessionId, Codeunit::"Test Sleeper");
            StopSession(NewSessionId, StrSubstNo('AL stop %1', Number));
        end;
        for Number := 1 to 40 do
            StartSession(NewSessionId, Codeunit::"Test Sleeper", 1000);
    end;
}
