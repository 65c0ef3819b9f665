namespace OrderDesk.Posting;

using OrderDesk.Dimensions;
using OrderDesk.Orders;
using OrderDesk.Setup;

/// <summary>Whether a line may be posted. Errors are collectible: a caller may have all of them at once.</summary>
codeunit 50330 "Desk Jnl.-Check Line"
{
    TableNo = "Desk Journal Line";

    var
        DeskSetup: Record "Desk Setup";
        NoDateErr: Label '%1 must have a value.', Comment = '%1 = field';
        NotAllowedDateErr: Label '%1 is not within your range of allowed posting dates.', Comment = '%1 = field';
        ClosingDateErr: Label '%1 is a closing date.', Comment = '%1 = field';
        BlockedErr: Label 'Customer %1 is blocked.', Comment = '%1 = customer';
        VatDifferenceErr: Label 'The VAT difference %1 is larger than %2.', Comment = '%1 = difference, %2 = limit';
        DimensionErr: Label 'The dimensions of line %1 cannot be posted.', Comment = '%1 = line';

    trigger OnRun()
    begin
        Check(Rec);
    end;

    procedure Check(JournalLine: Record "Desk Journal Line")
    var
        DimensionCheck: Codeunit "Desk Dimension Check";
        Details: ErrorInfo;
        Reason: Text;
    begin
        DeskSetup.GetRecordOnce();
        JournalLine.TestField("Account No.");
        JournalLine.TestField("Document No.");
        CheckPostingDate(JournalLine);
        CheckCustomer(JournalLine);
        CheckVatDifference(JournalLine);
        if not DimensionCheck.IsAllowed(JournalLine."Dimension Set ID", Reason) then begin
            Details := ErrorInfo.Create(StrSubstNo(DimensionErr, JournalLine."Line No."), true, JournalLine, JournalLine.FieldNo("Dimension Set ID"));
            Details.DetailedMessage(Reason);
            Details.CustomDimensions.Add('Reason', Reason);
            Error(Details);
        end;
    end;

    /// <summary>All errors of the lines in the filter.</summary>
    [ErrorBehavior(ErrorBehavior::Collect)]
    procedure CheckAll(var JournalLine: Record "Desk Journal Line") Problems: List of [ErrorInfo]
    begin
        if JournalLine.FindSet() then
            repeat
                Check(JournalLine);
            until JournalLine.Next() = 0;
        if HasCollectedErrors() then
            Problems := GetCollectedErrors(true);
    end;

    /// <summary>Collects too, and raises what it collected at its end.</summary>
    [ErrorBehavior(ErrorBehavior::Collect)]
    procedure CheckAllOrRaise(var JournalLine: Record "Desk Journal Line")
    begin
        if JournalLine.FindSet() then
            repeat
                Check(JournalLine);
            until JournalLine.Next() = 0;
    end;

    local procedure CheckPostingDate(JournalLine: Record "Desk Journal Line")
    begin
        if JournalLine."Posting Date" = 0D then begin
            Error(Problem(JournalLine, JournalLine.FieldNo("Posting Date"), StrSubstNo(NoDateErr, JournalLine.FieldCaption("Posting Date"))));
            // Gets here when the error was collected; without a date there is nothing more to check.
            exit;
        end;
        if (JournalLine."Posting Date" <> NormalDate(JournalLine."Posting Date")) and (JournalLine."Account Type" <> "Desk Account Type"::"G/L Account") then
            Error(Problem(JournalLine, JournalLine.FieldNo("Posting Date"), StrSubstNo(ClosingDateErr, JournalLine.FieldCaption("Posting Date"))));
        if not IsAllowed(JournalLine."Posting Date") then
            Error(Problem(JournalLine, JournalLine.FieldNo("Posting Date"), StrSubstNo(NotAllowedDateErr, JournalLine.FieldCaption("Posting Date"))));
    end;

    local procedure IsAllowed(PostingDate: Date): Boolean
    var
        LastAllowed: Date;
    begin
        LastAllowed := DeskSetup."Allow Posting To" = 0D ? DMY2Date(31, 12, 9999) : DeskSetup."Allow Posting To";
        exit(PostingDate in [DeskSetup."Allow Posting From" .. LastAllowed]);
    end;

    local procedure CheckCustomer(JournalLine: Record "Desk Journal Line")
    var
        Customer: Record "Desk Customer";
    begin
        if JournalLine."Account Type" <> JournalLine."Account Type"::Customer then
            exit;
        Customer.Get(JournalLine."Account No.");
        if Customer.Blocked = Customer.Blocked::All then
            Error(Problem(JournalLine, JournalLine.FieldNo("Account No."), StrSubstNo(BlockedErr, Customer."No.")));
    end;

    local procedure CheckVatDifference(JournalLine: Record "Desk Journal Line")
    var
        Difference: Decimal;
    begin
        Difference := JournalLine."VAT Amount" - Round(JournalLine.Amount * JournalLine."VAT %" / (100 + JournalLine."VAT %"), 0.01);
        if Abs(Difference) > DeskSetup."Max. VAT Difference" then
            Error(Problem(JournalLine, JournalLine.FieldNo("VAT Amount"), StrSubstNo(VatDifferenceErr, Difference, DeskSetup."Max. VAT Difference")));
    end;

    local procedure Problem(JournalLine: Record "Desk Journal Line"; FieldNo: Integer; Text: Text) Result: ErrorInfo
    begin
        Result := ErrorInfo.Create(Text, true, JournalLine, FieldNo);
        Result.Title('Journal line');
        Result.Verbosity(Verbosity::Warning);
    end;
}
