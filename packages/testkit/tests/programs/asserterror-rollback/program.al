table 60013 "Tx Item"
{
    fields { field(1; "No."; Code[10]) { } field(2; Qty; Integer) { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Tx Item";
        T: Record "Tx Item" temporary;
    begin
        Insert('A');
        Commit();
        Insert('B');
        T."No." := 'T';
        T.Insert();
        Message('%1 %2', R.Count, IsInWriteTransaction());
        asserterror begin
            Insert('C');
            Error('stop here');
        end;
        Message('%1 %2 %3 %4', R.Count, GetLastErrorText(), T.Count, IsInWriteTransaction());
        R.FindFirst();
        Message(R."No.");
        Insert('D');
        Commit();
        asserterror Error('');
        Message('<%1> %2', GetLastErrorText(), R.Count);
        R.DeleteAll();
        Message('%1', IsInWriteTransaction());
        Commit();
        R.DeleteAll();
        Message('%1', IsInWriteTransaction());
    end;

    local procedure Insert(No: Code[10])
    var
        R: Record "Tx Item";
    begin
        R."No." := No;
        R.Insert();
    end;
}
