namespace OrderDesk.Test;

/// <summary>What tests expect, said in one place.</summary>
codeunit 50500 "Desk Assert"
{
    procedure IsTrue(Condition: Boolean; Reason: Text)
    begin
        if not Condition then
            Error(IsTrueFailedErr, Reason);
    end;

    procedure IsFalse(Condition: Boolean; Reason: Text)
    begin
        if Condition then
            Error(IsFalseFailedErr, Reason);
    end;

    procedure AreEqual(Expected: Variant; Actual: Variant; Reason: Text)
    begin
        if not Equal(Expected, Actual) then
            Error(AreEqualFailedErr, Expected, TypeOf(Expected), Actual, TypeOf(Actual), Reason);
    end;

    procedure AreNotEqual(Expected: Variant; Actual: Variant; Reason: Text)
    begin
        if Equal(Expected, Actual) then
            Error(AreNotEqualFailedErr, Expected, Reason);
    end;

    procedure AreNearlyEqual(Expected: Decimal; Actual: Decimal; Delta: Decimal; Reason: Text)
    begin
        if Abs(Expected - Actual) > Abs(Delta) then
            Error(AreNearlyEqualFailedErr, Expected, Delta, Actual, Reason);
    end;

    procedure ExpectedError(Expected: Text)
    begin
        if StrPos(GetLastErrorText(), Expected) = 0 then
            Error(ExpectedErrorFailedErr, Expected, GetLastErrorText());
    end;

    procedure ExpectedErrorCode(Expected: Text)
    begin
        if GetLastErrorCode() <> Expected then
            Error(ExpectedErrorCodeFailedErr, Expected, GetLastErrorCode(), GetLastErrorText());
    end;

    procedure ExpectedMessage(Expected: Text; Actual: Text)
    begin
        if not Actual.Contains(Expected) then
            Error(ExpectedMessageFailedErr, Expected, Actual);
    end;

    procedure RecordCount(RecordVariant: Variant; Expected: Integer)
    var
        RecordRef: RecordRef;
    begin
        RecordRef.GetTable(RecordVariant);
        if RecordRef.Count() <> Expected then
            Error(RecordCountFailedErr, Expected, RecordRef.Caption(), RecordRef.Count(), RecordRef.GetFilters());
        RecordRef.Close();
    end;

    procedure RecordIsEmpty(RecordVariant: Variant)
    begin
        RecordCount(RecordVariant, 0);
    end;

    procedure Fail(Reason: Text)
    begin
        Error(Reason);
    end;

    local procedure Equal(Left: Variant; Right: Variant): Boolean
    begin
        if IsNumber(Left) and IsNumber(Right) then
            exit(EqualNumbers(Left, Right));
        if Left.IsDateFormula() or Left.IsRecordId() then
            exit(Format(Left) = Format(Right));
        exit((TypeOf(Left) = TypeOf(Right)) and (Format(Left, 0, 2) = Format(Right, 0, 2)));
    end;

    local procedure EqualNumbers(Left: Decimal; Right: Decimal): Boolean
    begin
        exit(Left = Right);
    end;

    local procedure IsNumber(Value: Variant): Boolean
    begin
        exit(Value.IsInteger() or Value.IsDecimal() or Value.IsBigInteger() or Value.IsByte() or Value.IsOption());
    end;

    local procedure TypeOf(Value: Variant): Text
    begin
        case true of
            Value.IsGuid():
                exit('Guid');
            Value.IsBoolean():
                exit('Boolean');
            Value.IsOption():
                exit('Option');
            Value.IsInteger(), Value.IsBigInteger(), Value.IsByte(), Value.IsDecimal():
                exit('Number');
            Value.IsText(), Value.IsCode():
                exit('Text');
            Value.IsChar():
                exit('Char');
            Value.IsDate():
                exit('Date');
            Value.IsTime():
                exit('Time');
            Value.IsDateTime():
                exit('DateTime');
            Value.IsDuration():
                exit('Duration');
            Value.IsDateFormula():
                exit('DateFormula');
            Value.IsRecordId():
                exit('RecordId');
            else
                exit('Something else');
        end;
    end;

    var
        IsTrueFailedErr: Label 'Assert.IsTrue failed. %1', Comment = '%1 = reason';
        IsFalseFailedErr: Label 'Assert.IsFalse failed. %1', Comment = '%1 = reason';
        AreEqualFailedErr: Label 'Assert.AreEqual failed. Expected: <%1> (%2). Actual: <%3> (%4). %5', Comment = '%1, %2 = expected value and type, %3, %4 = actual value and type, %5 = reason';
        AreNotEqualFailedErr: Label 'Assert.AreNotEqual failed. Both are <%1>. %2', Comment = '%1 = value, %2 = reason';
        AreNearlyEqualFailedErr: Label 'Assert.AreNearlyEqual failed. Expected: <%1> give or take %2. Actual: <%3>. %4', Comment = '%1 = expected, %2 = delta, %3 = actual, %4 = reason';
        ExpectedErrorFailedErr: Label 'Assert.ExpectedError failed. Expected: %1. Actual: %2', Comment = '%1 = expected, %2 = actual';
        ExpectedErrorCodeFailedErr: Label 'Assert.ExpectedErrorCode failed. Expected: %1. Actual: %2 (%3)', Comment = '%1 = expected, %2 = actual, %3 = text';
        ExpectedMessageFailedErr: Label 'Assert.ExpectedMessage failed. Expected: %1. Actual: %2', Comment = '%1 = expected, %2 = actual';
        RecordCountFailedErr: Label 'Assert.RecordCount failed. Expected: %1 of %2. Actual: %3. Filters: %4', Comment = '%1 = expected, %2 = table, %3 = actual, %4 = filters';
}
