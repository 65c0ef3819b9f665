namespace OrderDesk.Posting;

using OrderDesk.Setup;

/// <summary>Makes ledger entries of a line. One instance posts one transaction.</summary>
codeunit 50331 "Desk Jnl.-Post Line"
{
    TableNo = "Desk Journal Line";
    Permissions = tabledata "Desk Ledger Entry" = rim,
                  tabledata "Desk VAT Entry" = rim;

    var
        CheckLine: Codeunit "Desk Jnl.-Check Line";
        NextEntryNo, TransactionNo : Integer;
        VatAccountTok: Label 'VAT', Locked = true;

    trigger OnRun()
    begin
        Post(Rec);
    end;

    /// <returns>The number of the first entry.</returns>
    procedure Post(var JournalLine: Record "Desk Journal Line") FirstEntryNo: Integer
    begin
        OnBeforePost(JournalLine);
        if JournalLine.IsEmptyLine() then
            exit(0);
        CheckLine.Check(JournalLine);
        StartTransaction();

        FirstEntryNo := NextEntryNo;
        if JournalLine."Account Type" = JournalLine."Account Type"::Customer then
            InsertEntry(JournalLine, JournalLine."Account Type", JournalLine."Account No.", JournalLine.Amount)
        else
            InsertEntry(JournalLine, JournalLine."Account Type", JournalLine."Account No.", JournalLine."VAT Base");
        if JournalLine."VAT %" <> 0 then
            InsertVat(JournalLine);
        if JournalLine."Balance Account No." <> '' then
            InsertEntry(JournalLine, "Desk Account Type"::"G/L Account", JournalLine."Balance Account No.", -BalanceAmount(JournalLine));
        OnAfterPost(JournalLine, FirstEntryNo, NextEntryNo - 1);
    end;

    procedure GetTransactionNo(): Integer
    begin
        exit(TransactionNo);
    end;

    local procedure StartTransaction()
    var
        LedgerEntry: Record "Desk Ledger Entry";
    begin
        if NextEntryNo <> 0 then
            exit;
        // Whoever posts at the same time waits here: entries have no gaps.
        LedgerEntry.LockTable();
        LedgerEntry.SetLoadFields("Entry No.", "Transaction No.");
        if LedgerEntry.FindLast() then;
        NextEntryNo := LedgerEntry."Entry No." + 1;
        TransactionNo := LedgerEntry."Transaction No." + 1;
    end;

    local procedure InsertEntry(JournalLine: Record "Desk Journal Line"; AccountType: Enum "Desk Account Type"; AccountNo: Code[20]; Amount: Decimal)
    var
        LedgerEntry: Record "Desk Ledger Entry";
    begin
        LedgerEntry.Init();
        LedgerEntry."Entry No." := NextEntryNo;
        LedgerEntry."Transaction No." := TransactionNo;
        LedgerEntry."Posting Date" := JournalLine."Posting Date";
        LedgerEntry."Document No." := JournalLine."Document No.";
        LedgerEntry."Account Type" := AccountType;
        LedgerEntry."Account No." := AccountNo;
        LedgerEntry.Description := JournalLine.Description;
        LedgerEntry.Amount := Amount;
        LedgerEntry."Dimension Set ID" := JournalLine."Dimension Set ID";
        LedgerEntry."Due Date" := JournalLine."Due Date";
        LedgerEntry."User ID" := CopyStr(UserId(), 1, MaxStrLen(LedgerEntry."User ID"));
        LedgerEntry.Insert(true);
        NextEntryNo += 1;
    end;

    local procedure InsertVat(JournalLine: Record "Desk Journal Line")
    var
        VATEntry: Record "Desk VAT Entry";
        Sign: Integer;
    begin
        Sign := JournalLine."Account Type" = JournalLine."Account Type"::Customer ? -1 : 1;
        InsertEntry(JournalLine, "Desk Account Type"::"G/L Account", VatAccountTok, Sign * JournalLine."VAT Amount");
        VATEntry."Transaction No." := TransactionNo;
        VATEntry."Posting Date" := JournalLine."Posting Date";
        VATEntry."Document No." := JournalLine."Document No.";
        VATEntry."VAT %" := JournalLine."VAT %";
        VATEntry.Base := Sign * JournalLine."VAT Base";
        VATEntry.Amount := Sign * JournalLine."VAT Amount";
        VATEntry.Insert(true);
    end;

    local procedure BalanceAmount(JournalLine: Record "Desk Journal Line"): Decimal
    begin
        if (JournalLine."Account Type" = JournalLine."Account Type"::Customer) and (JournalLine."VAT %" <> 0) then
            exit(JournalLine."VAT Base");
        exit(JournalLine.Amount);
    end;

    [IntegrationEvent(true, false)]
    local procedure OnBeforePost(var JournalLine: Record "Desk Journal Line")
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterPost(JournalLine: Record "Desk Journal Line"; FirstEntryNo: Integer; LastEntryNo: Integer)
    begin
    end;
}
