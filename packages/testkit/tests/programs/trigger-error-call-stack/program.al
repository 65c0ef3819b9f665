table 60012 "Stack Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Qty; Integer)
        {
            trigger OnValidate()
            begin
                if Qty < 0 then
                    Check(Qty);
            end;
        }
    }
    trigger OnInsert()
    begin
        Validate(Qty, -1);
    end;

    local procedure Check(Value: Integer)
    var
        Helper: Codeunit "Stack Helper";
    begin
        Helper.Fail(
            'Bad ' +
            Format(Value));
    end;
}

codeunit 50101 "Stack Helper"
{
    procedure Fail(T: Text)
    begin
        Error(T);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    begin
        Insert('X');
    end;

    local procedure Insert(No: Code[10])
    var
        R: Record "Stack Item";
        I: Integer;
    begin
        for I := 1 to 3 do
            R."No." := No;

        R.Insert(true);
    end;
}
