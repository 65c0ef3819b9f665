/// <summary>Posts orders one after the other. Each posting holds the gate of its group until it commits.</summary>
codeunit 50200 "Shift Posting"
{
    trigger OnRun()
    var
        PostingGroup: Code[10];
    begin
        PostingGroup := SelectGroup();
        PrepareGate(PostingGroup);
        while true do begin
            PostNextOrder(PostingGroup);
            Sleep(300 + Random(700));
        end;
    end;

    local procedure SelectGroup(): Code[10]
    begin
        exit(CopyStr(StrSubstNo('GROUP %1', SessionId() mod 3 + 1), 1, 10));
    end;

    local procedure PrepareGate(PostingGroup: Code[10])
    var
        Gate: Record "Shift Posting Gate";
    begin
        if Gate.Get(PostingGroup) then
            exit;
        Gate.Init();
        Gate."Group" := PostingGroup;
        if Gate.Insert() then;
        Commit();
    end;

    local procedure PostNextOrder(PostingGroup: Code[10])
    var
        Gate: Record "Shift Posting Gate";
        ShiftOrder: Record "Shift Order";
    begin
        LockTimeout(false);
        Gate.LockTable();
        Gate.Get(PostingGroup);

        CreateOrder(ShiftOrder, Gate);
        WriteLedgerEntries(ShiftOrder);
        CheckBalances(ShiftOrder);

        Gate."Last Order No." := ShiftOrder."No.";
        Gate.Postings += 1;
        Gate.Modify(true);
        Commit();
    end;

    local procedure CreateOrder(var ShiftOrder: Record "Shift Order"; Gate: Record "Shift Posting Gate")
    begin
        ShiftOrder.Init();
        ShiftOrder."No." := CopyStr(StrSubstNo('%1-%2', Format(CreateGuid(), 8, 4), Gate.Postings + 1), 1, 20);
        ShiftOrder."Customer No." := CopyStr(StrSubstNo('C%1', 10000 + Random(500)), 1, 20);
        ShiftOrder."Unit Price" := Random(10000) / 100;
        ShiftOrder.Validate(Quantity, Random(20));
        ShiftOrder.Status := ShiftOrder.Status::Released;
        ShiftOrder.Insert(true);
    end;

    local procedure WriteLedgerEntries(ShiftOrder: Record "Shift Order")
    var
        LedgerEntry: Record "Shift Ledger Entry";
        Part: Integer;
    begin
        for Part := 1 to 20 do begin
            Clear(LedgerEntry);
            LedgerEntry."Order No." := ShiftOrder."No.";
            LedgerEntry."Posting Date" := WorkDate();
            LedgerEntry.Amount := Round(ShiftOrder."Line Amount" / 20, 0.01);
            LedgerEntry."Posted By" := CopyStr(UserId(), 1, MaxStrLen(LedgerEntry."Posted By"));
            LedgerEntry.Insert(true);
        end;
    end;

    local procedure CheckBalances(var ShiftOrder: Record "Shift Order")
    var
        LedgerEntry: Record "Shift Ledger Entry";
        Total: Decimal;
    begin
        LedgerEntry.SetCurrentKey("Order No.");
        LedgerEntry.SetRange("Order No.", ShiftOrder."No.");
        if LedgerEntry.FindSet() then
            repeat
                Total += LedgerEntry.Amount;
                Sleep(50 + Random(150));
            until LedgerEntry.Next() = 0;

        if Abs(Total - ShiftOrder."Line Amount") > 0.2 then
            Error(BalanceErr, ShiftOrder."No.", Total, ShiftOrder."Line Amount");
        ShiftOrder.Status := ShiftOrder.Status::Posted;
        ShiftOrder.Modify(true);
    end;

    var
        BalanceErr: Label 'Order %1 posted %2 instead of %3.', Comment = '%1 = order, %2 = posted amount, %3 = expected amount';
}
