table 62964 "Kr Row"
{
    fields
    {
        field(1; "No."; Integer) { }
        field(2; Old; Integer) { ObsoleteState = Removed; }
        field(3; Late; Integer) { ObsoleteState = Pending; }
        field(4; New; Integer) { }
    }
    keys
    {
        key(PK; "No.") { }
        key(ByOld; Old) { ObsoleteState = Removed; ObsoleteReason = 'gone'; }
        key(ByLate; Late) { ObsoleteState = Pending; }
        key(ByNew; New) { }
    }
}
tableextension 62964 "Kr More" extends "Kr Row"
{
    fields { field(62964; More; Integer) { } }
    keys { key(ByMore; More) { ObsoleteState = Removed; } key(ByMoreNew; More, New) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Ref: RecordRef;
        Shown: Text;
        I: Integer;
        J: Integer;
    begin
        Ref.Open(Database::"Kr Row");
        for I := 1 to Ref.KeyCount() do begin
            Shown += ' |';
            for J := 1 to Ref.KeyIndex(I).FieldCount() do
                Shown += ' ' + Ref.KeyIndex(I).FieldIndex(J).Name();
        end;
        Message(Shown);
    end;
}
