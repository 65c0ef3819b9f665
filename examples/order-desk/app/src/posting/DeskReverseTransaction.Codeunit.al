namespace OrderDesk.Posting;

/// <summary>Posts the opposite of a transaction, once.</summary>
codeunit 50333 "Desk Reverse Transaction"
{
    Permissions = tabledata "Desk Ledger Entry" = rim,
                  tabledata "Desk VAT Entry" = rim;

    /// <returns>The number of the new transaction.</returns>
    procedure Reverse(TransactionNo: Integer) NewTransactionNo: Integer
    var
        LedgerEntry, NewEntry, LastEntry : Record "Desk Ledger Entry";
        NextEntryNo: Integer;
    begin
        LastEntry.LockTable();
        LedgerEntry.SetCurrentKey("Transaction No.");
        LedgerEntry.SetRange("Transaction No.", TransactionNo);
        if not LedgerEntry.FindSet(true) then
            Error(NoTransactionErr, TransactionNo);
        LastEntry.FindLast();
        NextEntryNo := LastEntry."Entry No.";
        NewTransactionNo := LastEntry."Transaction No." + 1;
        repeat
            if LedgerEntry.Reversed then
                LedgerEntry.FieldError(Reversed, AlreadyTxt);
            NextEntryNo += 1;
            NewEntry := LedgerEntry;
            NewEntry."Entry No." := NextEntryNo;
            NewEntry."Transaction No." := NewTransactionNo;
            NewEntry.Amount := -LedgerEntry.Amount;
            NewEntry.Reversed := true;
            NewEntry."Reversed Entry No." := LedgerEntry."Entry No.";
            NewEntry.Insert(true);
            LedgerEntry.Reversed := true;
            LedgerEntry."Reversed by Entry No." := NewEntry."Entry No.";
            LedgerEntry.Modify();
        until LedgerEntry.Next() = 0;
        ReverseVat(TransactionNo, NewTransactionNo);
    end;

    local procedure ReverseVat(TransactionNo: Integer; NewTransactionNo: Integer)
    var
        VATEntry, NewEntry : Record "Desk VAT Entry";
    begin
        VATEntry.SetRange("Transaction No.", TransactionNo);
        if VATEntry.FindSet() then
            repeat
                NewEntry := VATEntry;
                NewEntry."Entry No." := 0;
                NewEntry."Transaction No." := NewTransactionNo;
                NewEntry.Base := -VATEntry.Base;
                NewEntry.Amount := -VATEntry.Amount;
                NewEntry.Insert(true);
            until VATEntry.Next() = 0;
    end;

    var
        NoTransactionErr: Label 'There is no transaction %1.', Comment = '%1 = number';
        AlreadyTxt: Label 'is already set: the entry was reversed before';
}
