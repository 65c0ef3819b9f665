namespace OrderDesk.Exchange;

/// <summary>Writes any record as JSON and reads it back, field by field.</summary>
codeunit 50350 "Desk Exchange"
{
    var
        UnknownFieldErr: Label 'Table %1 has no field %2.', Comment = '%1 = table, %2 = field';

    /// <summary>Field names in the form of identifiers, values in the form of format 9. FlowFields are calculated.</summary>
    procedure ToJson(RecordVariant: Variant) Result: JsonObject
    var
        RecRef: RecordRef;
        FldRef: FieldRef;
        Index: Integer;
    begin
        RecRef.GetTable(RecordVariant);
        for Index := 1 to RecRef.FieldCount() do begin
            FldRef := RecRef.FieldIndex(Index);
            if (FldRef.Number() >= 2000000000) or (FldRef.Class() = FieldClass::FlowFilter) then
                continue;
            if FldRef.Class() = FieldClass::FlowField then
                FldRef.CalcField();
            AddValue(Result, FldRef);
        end;
    end;

    procedure ToArray(RecordVariant: Variant) Result: JsonArray
    var
        RecRef: RecordRef;
    begin
        RecRef.GetTable(RecordVariant);
        if RecRef.FindSet() then
            repeat
                Result.Add(ToJson(RecRef));
            until RecRef.Next() = 0;
    end;

    /// <summary>Validates each value of the object; primary key fields first, for others depend on them.</summary>
    procedure FromJson(Source: JsonObject; var RecRef: RecordRef)
    var
        Keys: KeyRef;
        Done: List of [Integer];
        Name: Text;
        FieldNo, Index : Integer;
    begin
        Keys := RecRef.KeyIndex(1);
        for Index := 1 to Keys.FieldCount() do begin
            FieldNo := Keys.FieldIndex(Index).Number();
            if Source.Contains(NameOf(Keys.FieldIndex(Index))) then
                SetValue(RecRef.Field(FieldNo), Source);
            Done.Add(FieldNo);
        end;
        foreach Name in Source.Keys() do begin
            FieldNo := FindField(RecRef, Name);
            if not Done.Contains(FieldNo) then
                if RecRef.Field(FieldNo).Class() = FieldClass::Normal then
                    SetValue(RecRef.Field(FieldNo), Source);
        end;
    end;

    /// <summary>Names of the fields in which two records of a table differ.</summary>
    procedure Differences(LeftVariant: Variant; RightVariant: Variant) Names: List of [Text]
    var
        Left, Right : RecordRef;
        Index: Integer;
    begin
        Left.GetTable(LeftVariant);
        Right.GetTable(RightVariant);
        for Index := 1 to Left.FieldCount() do
            if (Left.FieldIndex(Index).Class() = FieldClass::Normal) and (Left.FieldIndex(Index).Number() < 2000000000) then
                if Left.FieldIndex(Index).Value() <> Right.FieldIndex(Index).Value() then
                    Names.Add(Left.FieldIndex(Index).Name());
    end;

    local procedure AddValue(var Result: JsonObject; FldRef: FieldRef)
    var
        IntegerValue: Integer;
        DecimalValue: Decimal;
        BooleanValue: Boolean;
        Name: Text;
    begin
        Name := NameOf(FldRef);
        case FldRef.Type() of
            FieldType::Integer:
                begin
                    IntegerValue := FldRef.Value();
                    Result.Add(Name, IntegerValue);
                end;
            FieldType::Decimal:
                begin
                    DecimalValue := FldRef.Value();
                    Result.Add(Name, DecimalValue);
                end;
            FieldType::Boolean:
                begin
                    BooleanValue := FldRef.Value();
                    Result.Add(Name, BooleanValue);
                end;
            FieldType::Option:
                Result.Add(Name, FldRef.GetEnumValueName(EnumIndex(FldRef)));
            FieldType::Blob:
                ;
            else
                Result.Add(Name, Format(FldRef.Value(), 0, 9));
        end;
    end;

    local procedure EnumIndex(FldRef: FieldRef): Integer
    var
        Ordinal, Index : Integer;
    begin
        Ordinal := FldRef.Value();
        for Index := 1 to FldRef.EnumValueCount() do
            if FldRef.GetEnumValueOrdinal(Index) = Ordinal then
                exit(Index);
    end;

    local procedure SetValue(FldRef: FieldRef; Source: JsonObject)
    var
        Token: JsonToken;
        IntegerValue, Index : Integer;
        DecimalValue: Decimal;
        DateValue: Date;
        DateTimeValue: DateTime;
        TimeValue: Time;
        GuidValue: Guid;
        Formula: DateFormula;
        RecordIdValue: RecordId;
        TextValue: Text;
    begin
        Source.Get(NameOf(FldRef), Token);
        if Token.AsValue().IsNull() then
            exit;
        TextValue := Token.AsValue().AsText();
        case FldRef.Type() of
            FieldType::Integer:
                begin
                    Evaluate(IntegerValue, TextValue, 9);
                    FldRef.Validate(IntegerValue);
                end;
            FieldType::Decimal:
                begin
                    DecimalValue := Token.AsValue().AsDecimal();
                    FldRef.Validate(DecimalValue);
                end;
            FieldType::Boolean:
                FldRef.Validate(Token.AsValue().AsBoolean());
            FieldType::Date:
                begin
                    Evaluate(DateValue, TextValue, 9);
                    FldRef.Validate(DateValue);
                end;
            FieldType::DateTime:
                begin
                    Evaluate(DateTimeValue, TextValue, 9);
                    FldRef.Validate(DateTimeValue);
                end;
            FieldType::Time:
                begin
                    Evaluate(TimeValue, TextValue, 9);
                    FldRef.Validate(TimeValue);
                end;
            FieldType::Guid:
                begin
                    Evaluate(GuidValue, TextValue);
                    FldRef.Validate(GuidValue);
                end;
            FieldType::DateFormula:
                begin
                    Evaluate(Formula, TextValue);
                    FldRef.Validate(Formula);
                end;
            FieldType::RecordId:
                if Evaluate(RecordIdValue, TextValue) then
                    FldRef.Validate(RecordIdValue);
            FieldType::Option:
                for Index := 1 to FldRef.EnumValueCount() do
                    if FldRef.GetEnumValueName(Index) = TextValue then
                        FldRef.Validate(FldRef.GetEnumValueOrdinal(Index));
            else
                FldRef.Validate(TextValue);
        end;
    end;

    local procedure FindField(RecRef: RecordRef; Name: Text): Integer
    var
        Index: Integer;
    begin
        for Index := 1 to RecRef.FieldCount() do
            if NameOf(RecRef.FieldIndex(Index)) = Name then
                exit(RecRef.FieldIndex(Index).Number());
        Error(UnknownFieldErr, RecRef.Caption(), Name);
    end;

    /// <summary>"No. of Orders" becomes noOfOrders.</summary>
    procedure NameOf(FldRef: FieldRef) Result: Text
    var
        Words: List of [Text];
        Word: Text;
    begin
        Words := DelChr(ConvertStr(FldRef.Name(), '-/&', '   '), '=', '.,()''').Replace('%', ' Pct').Split(' ');
        foreach Word in Words do
            if Word <> '' then
                if Result = '' then
                    Result := LowerCase(Word)
                else
                    Result += UpperCase(CopyStr(Word, 1, 1)) + CopyStr(Word, 2);
    end;
}
