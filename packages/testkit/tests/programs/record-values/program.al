table 60023 "Val Item"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; Name; Text[20]) { InitValue = 'unnamed'; }
        field(3; Qty; Integer) { InitValue = 5; }
        field(4; Price; Decimal) { InitValue = 1.5; }
        field(5; Active; Boolean) { InitValue = true; }
        field(6; Kind; Option) { OptionMembers = A,B,C; InitValue = B; }
    }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        A: Record "Val Item";
        B: Record "Val Item";
        Fresh: Record "Val Item";
    begin
        Message('%1 %2 %3 %4 %5', A.Name, A.Qty, A.Price, A.Active, A.Kind);
        A."No." := 'X';
        A.Name := 'changed';
        A.Init();
        Message('%1 %2', A."No.", A.Name);
        Clear(A);
        Message('<%1> %2', A."No.", A.Name);
        A."No." := '1';
        A.Qty := 1;
        A.SetRange(Qty, 1);
        B := A;
        B.Qty := 2;
        Message('%1 %2 <%3>', A.Qty, B.Qty, B.GetFilters());
        B.Copy(A);
        Message('%1 %2', B.Qty, B.GetFilters());
        ByValue(A);
        Message('%1 %2', A.Qty, A.GetFilters());
        ByVar(A);
        Message('%1 <%2>', A.Qty, A.GetFilters());
        A.SetRange(Qty, 3, 4);
        B.Reset();
        B.CopyFilters(A);
        Message('%1 %2', B.GetFilters(), B.Qty);
        A.Reset();
        Message('%1 <%2>', A.Qty, A.GetFilters());
        A.SetRecFilter();
        Message(A.GetFilters());
        B := Result();
        Message('%1 %2', B."No.", B.Qty);
        A."No." := 'K';
        A.Insert();
        A.Delete();
        Message('%1 %2', A."No.", A.Qty);
        asserterror A.Name := 'this name is longer than twenty';
        Message(GetLastErrorText());
        A.Kind := 7;
        Message('%1', A.Kind);
        Message('%1 %2 %3 %4', A.FieldNo(Price), A.FieldCaption(Price), A.FieldName(Price), A.TableCaption());
    end;

    local procedure ByValue(R: Record "Val Item")
    begin
        Message('inside %1', R.GetFilters());
        R.Qty := 99;
        R.Reset();
    end;

    local procedure ByVar(var R: Record "Val Item")
    begin
        R.Qty := 99;
        R.Reset();
    end;

    local procedure Result() R: Record "Val Item"
    begin
        R."No." := 'RES';
        R.Qty := 12;
    end;
}
