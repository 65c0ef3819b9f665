namespace OrderDesk.Posting;

/// <summary>Posts a batch as one transaction: all lines or none. Documents must balance.</summary>
codeunit 50332 "Desk Jnl.-Post Batch"
{
    TableNo = "Desk Journal Line";

    var
        PostedLines: Integer;
        NothingErr: Label 'There is nothing to post in batch %1.', Comment = '%1 = batch';
        OutOfBalanceErr: Label 'Document %1 is out of balance by %2.', Comment = '%1 = document, %2 = amount';

    trigger OnRun()
    begin
        Post(Rec."Batch Name");
    end;

    procedure Post(BatchName: Code[10])
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        PostedLines := 0;
        JournalLine.LockTable();
        JournalLine.SetRange("Batch Name", BatchName);
        if not JournalLine.FindSet() then
            Error(NothingErr, BatchName);
        CheckBalance(BatchName);
        repeat
            if PostLine.Post(JournalLine) <> 0 then
                PostedLines += 1;
        until JournalLine.Next() = 0;
        JournalLine.DeleteAll(true);
    end;

    procedure GetPostedLines(): Integer
    begin
        exit(PostedLines);
    end;

    local procedure CheckBalance(BatchName: Code[10])
    var
        JournalLine: Record "Desk Journal Line";
        Balances: Dictionary of [Code[20], Decimal];
        Balance: Decimal;
        DocumentNo: Code[20];
    begin
        JournalLine.SetRange("Batch Name", BatchName);
        JournalLine.SetRange("Balance Account No.", '');
        if JournalLine.FindSet() then
            repeat
                if not Balances.Get(JournalLine."Document No.", Balance) then
                    Balance := 0;
                Balances.Set(JournalLine."Document No.", Balance + JournalLine.Amount);
            until JournalLine.Next() = 0;
        foreach DocumentNo in Balances.Keys() do
            if Balances.Get(DocumentNo) <> 0 then
                Error(OutOfBalanceErr, DocumentNo, Balances.Get(DocumentNo));
    end;
}
