table 50100 Thing
{
    fields
    {
        field(1; Count; Integer) { }
        field(2; Today; Text[20]) { }
    }
    keys { key(PK; Count) { } }

    procedure Describe(): Text
    var
        Today: Text;
    begin
        Today := 'local';
        exit(Today + ' ' + Rec.Today);
    end;

    procedure FieldWins(): Text
    begin
        exit(Today);
    end;
}

codeunit 50101 "On Thing"
{
    TableNo = Thing;

    trigger OnRun()
    begin
        Rec.Today := 'run ' + Format(Count);
        Rec.Count += 1;
    end;
}

codeunit 50100 Program
{
    var
        Message2: Text;
        CONTINUE: Integer;

    trigger OnRun()
    var
        Thing: Record Thing temporary;
        Break: Text;
        Value: Integer;
        "Odd ""name""": Integer;
    begin
        Thing.Today := 'field';
        message(thing.DESCRIBE());
        Message(Thing.FieldWins());
        continue := 3;
        Break := 'b';
        "odd ""NAME""" := 4;
        Value := Continue + "Odd ""name""";
        Message('%1%2', break, value);
        with Thing do begin
            Count := 12;
            Today := 'with';
        end;
        Message('%1 %2', Thing.Count, Thing.Today);
        Codeunit.Run(Codeunit::"On Thing", Thing);
        Message('%1 %2', Thing.Count, Thing.Today);
        Message('%1 %2 %3', Database::Thing, Codeunit::"On Thing", Thing.FieldNo(Today));
        Clear(Thing);
        Message('[%1] %2', Thing.Today, Thing.Count);
    end;
}
