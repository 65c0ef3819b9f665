table 60014 "Run Item"
{
    fields { field(1; "No."; Code[10]) { } field(2; Qty; Integer) { } }
}

codeunit 50101 Writer
{
    TableNo = "Run Item";

    trigger OnRun()
    begin
        Message('runs on %1', Rec."No.");
        Rec.Insert();
        Rec.Qty := 5;
        if Rec."No." = 'BAD' then
            Error('Bad %1', Rec."No.");
    end;
}

codeunit 50102 "Plain Writer"
{
    trigger OnRun()
    var
        R: Record "Run Item";
    begin
        R."No." := 'PLAIN';
        R.Insert();
        Error('plain fails');
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Run Item";
        W: Codeunit Writer;
        Ok: Boolean;
    begin
        R."No." := 'GOOD';
        Ok := Codeunit.Run(Codeunit::Writer, R);
        Message('%1 qty %2 in transaction %3', Ok, R.Qty, IsInWriteTransaction());
        R."No." := 'BAD';
        Ok := W.Run(R);
        Message('%1 %2 count %3', Ok, GetLastErrorText(), R.Count());
        R."No." := 'OPEN';
        R.Insert();
        R."No." := 'GOOD2';
        asserterror Ok := Codeunit.Run(Codeunit::Writer, R);
        Message('%1', GetLastErrorText());
        Message('count %1', R.Count());
        R.LockTable();
        if R.FindFirst() then;
        asserterror if Codeunit.Run(Codeunit::"Plain Writer") then;
        Message('%1', GetLastErrorText());
        Message('%1 %2', Codeunit.Run(Codeunit::"Plain Writer"), GetLastErrorText());
        asserterror Codeunit.Run(Codeunit::"Plain Writer");
        Message('%1 count %2', GetLastErrorText(), R.Count());
        asserterror Ok := Codeunit.Run(99999);
        Message('%1', GetLastErrorText());
        R."No." := 'LAST';
        Codeunit.Run(Codeunit::Writer, R);
        Message('%1 %2', R.Qty, IsInWriteTransaction());
        Error('all of it');
    end;
}
