table 61315 "Fe Row"
{
    fields { field(1; Id; Integer) { } field(2; Name; Text[20]) { Caption = 'The Name'; } field(3; Amount; Decimal) { } }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Fe Row";
        Ref: RecordRef;
        Info: ErrorInfo;
        Id: RecordId;
    begin
        Row.Id := 7;
        Row.Insert();
        Row.TestField(Id, Info);
        Row.TestField(Id, 7, Info);

        // Without a message the text stays as it is; what the error is about is known.
        Info.Title := 'A title';
        asserterror Row.TestField(Name, Info);
        Message(GetLastErrorText());
        Message(GetLastErrorCode());
        Told();
        asserterror Row.TestField(Amount, 5, Info);
        Message(GetLastErrorText());
        Told();
        asserterror Row.FieldError(Amount, Info);
        Message(GetLastErrorText());
        Told();

        // With one, that is it.
        Info.Message := 'Name it!';
        asserterror Row.TestField(Name, Info);
        Message(GetLastErrorText());
        Message(GetLastErrorCode());
        asserterror Row.TestField(Name, 'X', Info);
        Message(GetLastErrorText());
        asserterror Row.FieldError(Name, Info);
        Message(GetLastErrorText());

        Ref.GetTable(Row);
        Ref.Field(1).TestField(Info);
        asserterror Ref.Field(2).TestField(Info);
        Message(GetLastErrorText());
        Told();
        asserterror Ref.Field(2).TestField('X', Info);
        Message(GetLastErrorText());
        asserterror Ref.Field(2).FieldError(Info);
        Message(GetLastErrorText());

        Collect(Row);

        Info := ErrorInfo.Create('m', true, Row, 2);
        Message('%1', Info.RecordId = Row.RecordId());
        Row.Id := 8;
        Info.RecordId := Row.RecordId();
        Id := Info.RecordId();
        Message('%1', Id);
    end;

    local procedure Told()
    var
        Info: ErrorInfo;
    begin
        Info := GetLastErrorObject();
        Message('%1|%2|%3|%4', Info.Title, Info.TableId, Info.FieldNo, Info.RecordId);
    end;

    local procedure Collect(var Row: Record "Fe Row")
    var
        Info: ErrorInfo;
    begin
        asserterror Collected(Row);
        Message(GetLastErrorText());
        CollectedAndCleared(Row);
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure Collected(var Row: Record "Fe Row")
    var
        Info: ErrorInfo;
    begin
        Info.Collectible := true;
        Row.TestField(Name, Info);
        Row.TestField(Amount, 1, Info);
        Row.FieldError(Amount, Info);
        Message('all tested');
    end;

    [ErrorBehavior(ErrorBehavior::Collect)]
    local procedure CollectedAndCleared(var Row: Record "Fe Row")
    var
        Info: ErrorInfo;
    begin
        Info.Collectible := true;
        Info.Message := 'collected';
        Row.TestField(Name, Info);
        foreach Info in GetCollectedErrors(true) do
            Message('%1 %2', Info.Message, Info.FieldNo);
    end;
}
