table 60042 "With Row"
{
    fields { field(1; "No."; Code[10]) { } field(2; Qty; Integer) { } field(3; Count; Integer) { } }
    procedure Double(): Integer
    begin
        exit(Qty * 2);
    end;

    procedure Rows(): Integer
    begin
        exit(Rec.Count());
    end;

    procedure Named(): Text
    begin
        "No." := 'NAMED';
        Rec.Qty := 4;
        exit(Rec."No." + Format(Qty) + TableCaption());
    end;
}
codeunit 50101 "With Run"
{
    TableNo = "With Row";

    trigger OnRun()
    begin
        Qty += 1;
        Rec.Qty += 1;
        Message('%1 %2', "No.", Double());
    end;
}
codeunit 50100 Program
{
    var
        Qty: Integer;

    trigger OnRun()
    var
        R: Record "With Row";
        S: Record "With Row";
        Local: Integer;
    begin
        Qty := 100;
        R."No." := 'R';
        S."No." := 'S';
        with R do begin
            Qty := 7;
            Local := Double();
            with S do
                Qty := 9;
            Insert();
            Message('%1', "No.");
        end;
        Message('%1 %2 %3 %4', Qty, R.Qty, S.Qty, Local);
        Codeunit.Run(Codeunit::"With Run", R);
        Message('%1 %2', R.Qty, R.Rows());
        Message(R.Named());
        R.Count := 12;
        Message('%1 %2', R.Count, R.Count());
    end;
}
