table 50911 "Collected Row"
{
    fields { field(1; "No."; Code[10]) { } }
    keys { key(PK; "No.") { } }
}

codeunit 50102 "Checks"
{
    trigger OnRun()
    begin
        Error(ErrorInfo.Create('from OnRun', true));
        Message('after the error in OnRun');
    end;
}

codeunit 50100 Program
{
    var
        Trace: Text;

    trigger OnRun()
    var
        Row: Record "Collected Row";
    begin
        // Nobody collects: the error is one like others.
        asserterror Check(1);
        Message('%1 %2', GetLastErrorText(), IsCollectingErrors());

        asserterror One();
        Message('%1 %2', GetLastErrorText(), Trace);
        asserterror Several();
        Message(GetLastErrorText());
        Message(GetLastErrorObject().Message);
        Message('%1 %2', Cleared(), HasCollectedErrors());
        Taken();
        asserterror Stopped();
        Message('%1 %2', GetLastErrorText(), HasCollectedErrors);
        asserterror Outer();
        Message(GetLastErrorText());
        Message('%1', Value(3));
        asserterror Message('%1', Value(-1));
        Message(GetLastErrorText());
        Guarded();
        Trying();
        asserterror WithDatabase();
        Message('%1 %2', GetLastErrorText(), Row.Get('X'));
        asserterror NotCollecting();
        Message('%1 %2', GetLastErrorText(), IsCollectingErrors);
        Message('%1', Quiet(4));
    end;

    local procedure Check(Number: Integer)
    begin
        Error(ErrorInfo.Create(StrSubstNo('%1 is wrong', Number), true));
        Trace += Format(Number);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure One()
    begin
        Check(1);
        Trace += '!';
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Several()
    var
        I: Integer;
    begin
        for I := 1 to 3 do
            Check(I);
        Message('%1 %2', IsCollectingErrors(), GetCollectedErrors().Count);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Cleared(): Integer
    begin
        Check(1);
        Check(2);
        ClearCollectedErrors();
        exit(GetCollectedErrors().Count);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Taken()
    var
        Info: ErrorInfo;
        I: Integer;
    begin
        for I := 1 to 2 do
            Check(I);
        Message('%1', HasCollectedErrors);
        foreach Info in GetCollectedErrors() do
            Message('%1 %2 %3', Info.Message, Info.Collectible, Info.Callstack.Contains('Check'));
        Message('%1 %2', System.GetCollectedErrors(true).Count, HasCollectedErrors());
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Stopped()
    begin
        Check(1);
        Error('not collectible');
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Outer()
    begin
        Check(10);
        Inner();
        Message('%1 collected outside', GetCollectedErrors().Count);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Inner()
    begin
        Check(20);
        Message('%1 collected inside', GetCollectedErrors().Count);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Value(Number: Integer) Result: Integer
    begin
        if Number < 0 then
            Error(ErrorInfo.Create('negative', true));
        Result := Number * 2;
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Guarded()
    begin
        Message('%1', Codeunit.Run(Codeunit::Checks));
        Message('%1 %2', GetCollectedErrors().Count, GetCollectedErrors().Get(1).Message);
        ClearCollectedErrors();
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Trying()
    begin
        Message('%1', TryCheck());
        Message('%1', GetCollectedErrors(true).Count);
    end;

    [TryFunction]
    local procedure TryCheck()
    begin
        Check(5);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure WithDatabase()
    var
        Row: Record "Collected Row";
    begin
        Row."No." := 'X';
        Row.Insert();
        Check(7);
    end;

    local procedure NotCollecting()
    begin
        One();
        Message('not reached');
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Quiet(Number: Integer): Integer
    begin
        if Number > 2 then
            exit(Number + Quiet(Number - 1));
        exit(Number);
    end;
}
