codeunit 50100 Program
{
    trigger OnRun()
    var
        O: JsonObject;
        Alias: JsonObject;
        Child: JsonObject;
        Copy: JsonObject;
        Token: JsonToken;
        A: JsonArray;
        V: Variant;
        Two: array[2] of JsonObject;
    begin
        // All variables of one object see its changes.
        Alias := O;
        Alias.Add('a', 1);
        Message('%1', O);
        ByValue(O);
        Message('%1', O);
        // A child that stands nowhere yet goes in itself; one that stands somewhere goes in as a copy.
        O.Add('child', Child);
        Child.Add('late', 1);
        Message('%1', O);
        A.Add(Child);
        Child.Add('later', 2);
        Message('%1 %2', O, A);
        O.Get('child', Token);
        Token.AsObject().Add('latest', 3);
        Message('%1 %2', Child, Child.Path);
        Copy := O.Clone().AsObject();
        Copy.Remove('child');
        Message('%1 %2', Copy, O.Contains('child'));
        O.Add('self', O);
        Message('%1', O.GetObject('self').Contains('self'));
        // Reading anew leaves the others what they had.
        Alias.ReadFrom('{"new":true}');
        Message('%1 %2', Alias, O.Contains('a'));
        Token.ReadFrom('5');
        Message('%1', O.Contains('child'));
        O.Remove('child');
        Message('<%1>', Child.Path);
        ByReference(O);
        Message('%1', O);
        Two[1].Add('one', 1);
        Message('%1 %2', Two[1], Two[2]);
        V := Copy;
        Token := V;
        Message('%1 %2', Token.IsObject(), V.IsJsonObject());
        asserterror A := V;
        Message(GetLastErrorText());
        Clear(Two);
        Message('%1', Two[1]);
    end;

    local procedure ByValue(O: JsonObject)
    begin
        O.Add('b', 2);
        Clear(O);
    end;

    local procedure ByReference(var O: JsonObject)
    begin
        Clear(O);
        O.Add('fresh', true);
    end;
}
