table 60067 "Glob Row"
{
    fields { field(1; Id; Integer) { } field(2; Qty; Integer) { } }
    var
        Counter: Integer;
        Cached: Record "Glob Row";

    procedure Touch(): Integer
    begin
        Counter += 1;
        exit(Counter);
    end;

    procedure SetQty(Qty: Integer): Integer
    begin
        Rec.Qty := Qty;
        exit(this.Qty + Rec.Touch());
    end;

    procedure Keep()
    begin
        Cached := Rec;
        Cached.Qty += 1;
    end;

    procedure Kept(): Integer
    begin
        exit(Cached.Qty);
    end;

    procedure Load(NewId: Integer): Boolean
    begin
        exit(Get(NewId));
    end;

    procedure AddLine(var Other: Record "Glob Row")
    begin
        Other.Qty += Qty;
        Rec := Other;
    end;
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Record "Glob Row";
        B: Record "Glob Row";
    begin
        Message('%1 %2 %3', A.Touch(), A.Touch(), B.Touch());
        Message('%1 %2', A.SetQty(10), A.Qty);
        B := A;
        Message('%1', B.Touch());
        A.Keep();
        Message('%1 %2', A.Kept(), B.Kept());
        A.Id := 5;
        A.Insert();
        Message('%1 %2 %3', B.Load(5), B.Qty, B.Load(6));
        A.Qty := 1;
        B.Qty := 2;
        A.AddLine(B);
        Message('%1 %2', A.Qty, B.Qty);
        this.Show(A);
    end;

    local procedure Show(R: Record "Glob Row")
    begin
        Message('%1', R.Touch() > 0);
    end;
}
