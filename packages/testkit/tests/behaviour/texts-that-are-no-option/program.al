enum 50100 Level
{
    value(0; " ") { }
    value(1; Low) { Caption = 'Rather low'; }
    value(7; High) { }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Level: Enum Level;
        State: Option Open,"In Work";
    begin
        Evaluate(Level, ' ');
        Message('%1', Level.AsInteger());
        Evaluate(Level, 'rather low');
        Message('%1', Level.AsInteger());
        Evaluate(Level, 'HIGH');
        Message('%1', Level.AsInteger());
        asserterror Evaluate(Level, 'Top');
        Message('%1', GetLastErrorText());
        Message('%1', Level.AsInteger());
        asserterror Evaluate(State, 'Shut');
        Message('%1', GetLastErrorText());
        Message('%1', Evaluate(State, 'Shut'));
    end;
}
