table 50910 "Error Subject"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[30]) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Subject: Record "Error Subject" temporary;
        Info: ErrorInfo;
        ErrorInfo: ErrorInfo;
        Copy: ErrorInfo;
        Dimensions: Dictionary of [Text, Text];
        Many: array[2] of ErrorInfo;
        V: Variant;
    begin
        Message('<%1> %2 %3 %4 %5', Info.Message, Info.Collectible, Info.ErrorType, Info.Verbosity, Info.DataClassification);
        Message('%1 %2 %3 %4', Info.TableId, Info.FieldNo, IsNullGuid(Info.SystemId), Info.CustomDimensions.Count);

        Info := ErrorInfo.Create('It is wrong');
        Message('%1 %2', Info.Message, Info.Collectible);
        Info := ErrorInfo.Create();
        Message('<%1> %2', Info.Message, Info.Collectible);
        Subject."No." := 'A';
        Subject.Insert();
        Dimensions.Add('key', 'value');
        Info := ErrorInfo.Create('All of it', true, Subject, Subject.FieldNo(Name), 21, 'Name', Verbosity::Warning, DataClassification::SystemMetadata, Dimensions);
        Message('%1 %2 %3 %4 %5', Info.Message, Info.Collectible, Info.TableId, Info.FieldNo, Info.SystemId = Subject.SystemId);
        Message('%1 %2 %3 %4 %5', Info.PageNo, Info.ControlName, Info.Verbosity, Info.DataClassification, Info.CustomDimensions.Get('key'));

        // A value: a copy goes its own way.
        Copy := Info;
        Copy.Message := 'copied';
        Copy.Title('a title');
        Copy.DetailedMessage := 'details';
        Copy.Collectible := false;
        Copy.ErrorType := ErrorType::Internal;
        Copy.Verbosity(Verbosity::Critical);
        Copy.DataClassification := DataClassification::CustomerContent;
        Copy.TableId := 18;
        Copy.FieldNo := 2;
        Copy.PageNo(22);
        Copy.ControlName := 'Other';
        Copy.SystemId := CreateGuid();
        Clear(Dimensions);
        Copy.CustomDimensions(Dimensions);
        Copy.AddAction('Fix', Codeunit::Program, 'Fix');
        Copy.AddAction('Fix', Codeunit::Program, 'Fix', 'Fixes it');
        Copy.AddNavigationAction();
        Copy.AddNavigationAction('Show', 'Shows it');
        Message('%1|%2|%3|%4|%5', Copy.Message, Copy.Title, Copy.DetailedMessage, Copy.Collectible, Copy.ErrorType);
        Message('%1|%2|%3|%4|%5', Copy.Verbosity, Copy.DataClassification, Copy.TableId, Copy.FieldNo, Copy.PageNo);
        Message('%1|%2|%3', Copy.ControlName, Copy.CustomDimensions.Count, Copy.SystemId = Info.SystemId);
        Message('%1 <%2> %3', Info.Message, Info.Title, Info.Collectible);
        Change(Info);
        Message('%1 <%2>', Info.Message, Info.Title);
        Many[2].Message := 'second';
        Message('<%1> %2', Many[1].Message, Many[2].Message);

        asserterror Error(Info);
        Message('%1 %2', GetLastErrorText(), GetLastErrorCode());
        Copy := GetLastErrorObject();
        Message('%1 %2 %3 %4', Copy.Message, Copy.Title, Copy.FieldNo, Copy.Callstack <> '');
        asserterror Error('a text');
        Message('%1 %2', GetLastErrorObject().Message, GetLastErrorObject().Title = '');
        asserterror Subject.Get('none');
        Message(GetLastErrorObject.Message);
        ClearLastError();
        Message('<%1>', GetLastErrorObject().Message);
        asserterror Error(ErrorInfo.Create());
        Message('<%1>', GetLastErrorText);
        V := Info;
        Message('%1', V.IsErrorInfo);
        Clear(Info);
        Message('<%1>', Info.Message);
    end;

    local procedure Change(var Info: ErrorInfo)
    begin
        Info.Title := 'by reference';
    end;
}
