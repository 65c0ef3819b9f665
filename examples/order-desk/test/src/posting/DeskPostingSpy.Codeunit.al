namespace OrderDesk.Test;

using OrderDesk.Posting;

codeunit 50506 "Desk Posting Spy"
{
    EventSubscriberInstance = Manual;

    var
        IsDoubling: Boolean;
        Entries, FirstTransactionNo : Integer;

    procedure DoubleAmounts()
    begin
        IsDoubling := true;
    end;

    procedure GetEntries(): Integer
    begin
        exit(Entries);
    end;

    procedure TransactionNoBefore(): Integer
    begin
        exit(FirstTransactionNo);
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk Jnl.-Post Line", OnBeforePost, '', true, true)]
    local procedure ChangeLine(var JournalLine: Record "Desk Journal Line"; sender: Codeunit "Desk Jnl.-Post Line")
    begin
        FirstTransactionNo := sender.GetTransactionNo();
        if IsDoubling then
            JournalLine.Validate(Amount, JournalLine.Amount * 2);
    end;

    [EventSubscriber(ObjectType::Table, Database::"Desk Ledger Entry", OnAfterInsertEvent, '', false, false)]
    local procedure CountEntry(var Rec: Record "Desk Ledger Entry"; RunTrigger: Boolean)
    begin
        if RunTrigger and not Rec.IsTemporary() then
            Entries += 1;
    end;
}
