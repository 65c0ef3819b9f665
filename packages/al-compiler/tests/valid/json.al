codeunit 1 C
{
    trigger OnRun()
    var
        Object, ObjectCopy : JsonObject;
        Array, ArrayCopy : JsonArray;
        Value, ValueCopy : JsonValue;
        Token, TokenCopy : JsonToken;
    begin
        ObjectCopy := Object.Clone().AsObject();
        ArrayCopy := Array.Clone().AsArray();
        ValueCopy := Value.Clone().AsValue();
        TokenCopy := Token.Clone();
        TokenCopy := Object.Clone();
        ArrayCopy.Add(Object.Clone().AsObject());
        Message('%1 %2 %3 %4', ObjectCopy, ArrayCopy, ValueCopy, TokenCopy);
    end;
}
