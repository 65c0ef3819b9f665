table 61425 "Ts Row" { fields { field(1; Id; Integer) { } field(2; Name; Text[10]) { } } }
codeunit 50100 Program
{
    trigger OnRun()
    var
        Row: Record "Ts Row";
        Temp: Record "Ts Row" temporary;
    begin
        Ask(Row);
        Ask(Temp);
    end;

    local procedure Ask(var Row: Record "Ts Row")
    var
        Given: Guid;
        I: Integer;
    begin
        for I := 1 to 20 do begin
            Row.Id := I;
            Row.Insert();
        end;
        Given := CreateGuid();
        Row.Id := 21;
        Row.SystemId := Given;
        Row.Insert(false, true);
        Commit();

        // No two rows have one SystemId.
        Row.Id := 22;
        Message('%1', Row.Insert(false, true));
        asserterror Row.Insert(false, true);
        Message(GetLastErrorText().Replace(Format(Given), 'given'));
        Message('%1 %2 %3', Row.Id, Row.SystemId = Given, Row.Count());
        Row.GetBySystemId(Given);
        Message('%1', Row.Id);

        // Without the second parameter there is a new one, and one that has gone may come again.
        Row.Id := 22;
        Row.Insert();
        Message('%1', Row.SystemId = Given);
        Row.GetBySystemId(Given);
        Row.Delete();
        Row.Id := 23;
        Row.SystemId := Given;
        Message('%1', Row.Insert(false, true));
        Row.GetBySystemId(Given);
        Message('%1', Row.Id);
        asserterror Row.ModifyAll(SystemId, CreateGuid());
        Message(GetLastErrorText());
        Clear(Row.SystemId);
        Row.Id := 24;
        Row.Insert(false, true);
        Message('%1', IsNullGuid(Row.SystemId));
    end;
}
