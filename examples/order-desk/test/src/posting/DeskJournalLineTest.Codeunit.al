namespace OrderDesk.Test;

using OrderDesk.Orders;
using OrderDesk.Posting;
using OrderDesk.Setup;

codeunit 50530 "Desk Journal Line Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";

    [Test]
    procedure AmountIsDebitOrCredit()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        JournalLine.Validate(Amount, 12.5);
        Assert.AreEqual(12.5, JournalLine."Debit Amount", 'Debit');
        Assert.AreEqual(0, JournalLine."Credit Amount", 'No credit');

        JournalLine.Validate("Credit Amount", 7);
        Assert.AreEqual(-7, JournalLine.Amount, 'Amount');
        Assert.AreEqual(0, JournalLine."Debit Amount", 'No debit');

        JournalLine.Validate("Debit Amount", -3);
        Assert.AreEqual(3, JournalLine."Credit Amount", 'A negative debit is a credit');
    end;

    [Test]
    procedure VatIsTakenOutOfTheAmount()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        JournalLine.Validate(Amount, 119);
        JournalLine.Validate("VAT %", 19);
        Assert.AreEqual(19, JournalLine."VAT Amount", 'VAT');
        Assert.AreEqual(100, JournalLine."VAT Base", 'Base');

        JournalLine.Validate(Amount, -0.05);
        Assert.AreEqual(-0.01, JournalLine."VAT Amount", '-0.00798 rounded');
        Assert.AreEqual(-0.04, JournalLine."VAT Base", 'The rest');
    end;

    [Test]
    procedure CustomerNameIsTheDescription()
    var
        Customer: Record "Desk Customer";
        JournalLine: Record "Desk Journal Line";
    begin
        OrderLibrary.CreateCustomer(Customer);

        JournalLine.Validate("Account Type", JournalLine."Account Type"::Customer);
        JournalLine.Validate("Account No.", Customer."No.");

        Assert.AreEqual(Customer.Name, JournalLine.Description, 'Description');
    end;

    [Test]
    procedure AnotherAccountTypeForgetsTheAccount()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        JournalLine.Validate("Account No.", 'CASH');
        JournalLine.Validate("Account Type", JournalLine."Account Type"::Customer);

        Assert.AreEqual('', JournalLine."Account No.", 'Account');
    end;

    [Test]
    procedure GeneralLedgerAccountsAreNotLookedUp()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        JournalLine.Validate("Account No.", 'ANYTHING');

        JournalLine."Account Type" := "Desk Account Type"::Customer;
        asserterror JournalLine.Validate("Account No.", 'ANYTHING');

        Assert.ExpectedError('cannot be found in the related table (Customer)');
    end;

    [Test]
    procedure ALineWithoutAccountAndAmountIsEmpty()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        JournalLine."Document No." := 'D';
        Assert.IsTrue(JournalLine.IsEmptyLine(), 'Empty');
        JournalLine.Amount := 0.00001;
        Assert.IsFalse(JournalLine.IsEmptyLine(), 'Not empty');
    end;

    [Test]
    procedure AllProblemsAreCollected()
    var
        JournalLine: Record "Desk Journal Line";
        CheckLine: Codeunit "Desk Jnl.-Check Line";
        Problems: List of [ErrorInfo];
        Problem: ErrorInfo;
    begin
        OrderLibrary.Initialize();
        CreateThreeBadLines(JournalLine, 'COLLECT');

        Problems := CheckLine.CheckAll(JournalLine);

        Assert.AreEqual(3, Problems.Count(), 'One a line');
        Problem := Problems.Get(1);
        Assert.AreEqual('Posting Date must have a value.', Problem.Message, 'First');
        Assert.AreEqual(Database::"Desk Journal Line", Problem.TableId, 'Table');
        Assert.AreEqual(JournalLine.FieldNo("Posting Date"), Problem.FieldNo, 'Field');
        Assert.AreEqual('Journal line', Problem.Title, 'Title');
        Problem := Problems.Get(3);
        Assert.AreEqual('The VAT difference 0.5 is larger than 0.02.', Problem.Message, 'Third');
        Assert.IsFalse(HasCollectedErrors(), 'Nothing is left here');
    end;

    [Test]
    procedure CollectedProblemsAreRaisedAtTheEnd()
    var
        JournalLine: Record "Desk Journal Line";
        CheckLine: Codeunit "Desk Jnl.-Check Line";
    begin
        OrderLibrary.Initialize();
        CreateThreeBadLines(JournalLine, 'RAISE');
        Commit();

        asserterror CheckLine.CheckAllOrRaise(JournalLine);
        Assert.ExpectedError('Multiple errors occurred during the operation the first of which is: Posting Date must have a value.');

        JournalLine.FindLast();
        JournalLine.SetRecFilter();
        asserterror CheckLine.CheckAllOrRaise(JournalLine);
        Assert.AreEqual('The VAT difference 0.5 is larger than 0.02.', GetLastErrorText(), 'A single one speaks for itself');
    end;

    [Test]
    procedure WithoutCollectingTheFirstProblemStops()
    var
        JournalLine: Record "Desk Journal Line";
        CheckLine: Codeunit "Desk Jnl.-Check Line";
    begin
        OrderLibrary.Initialize();
        CreateThreeBadLines(JournalLine, 'STOP');
        Commit();
        JournalLine.FindFirst();

        asserterror CheckLine.Run(JournalLine);

        Assert.AreEqual('Posting Date must have a value.', GetLastErrorText(), 'First');
    end;

    [Test]
    procedure OtherErrorsAreNotCollected()
    var
        JournalLine: Record "Desk Journal Line";
        CheckLine: Codeunit "Desk Jnl.-Check Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, 'OTHER', 'CASH', 1);
        JournalLine."Document No." := '';
        JournalLine.Modify();
        JournalLine.SetRange("Batch Name", 'OTHER');

        asserterror CheckLine.CheckAll(JournalLine);

        Assert.ExpectedError('Document No. must have a value in Journal Line: Batch Name=OTHER, Line No.=10000.');
    end;

    [Test]
    procedure PostingDateIsWithinTheAllowedRange()
    var
        DeskSetup: Record "Desk Setup";
        JournalLine: Record "Desk Journal Line";
        Allowed: Text;
        Day: Date;
    begin
        OrderLibrary.Initialize();
        DeskSetup.Get();
        DeskSetup.Validate("Allow Posting From", 20260301D);
        DeskSetup.Validate("Allow Posting To", 20260331D);
        DeskSetup.Modify();
        OrderLibrary.CreateJournalLine(JournalLine, 'RANGE', 'CASH', 1);

        foreach Day in DaysAround(20260301D, 20260331D) do begin
            JournalLine."Posting Date" := Day;
            if TryCheck(JournalLine) then
                Allowed += Format(Day, 0, '<Month,2><Day,2> ');
        end;

        Assert.AreEqual('0301 0331 ', Allowed, 'The first and the last day are allowed');
    end;

    [Test]
    procedure AllowedRangeEndsAfterItBegins()
    var
        DeskSetup: Record "Desk Setup";
    begin
        DeskSetup.Validate("Allow Posting To", 20260331D);
        DeskSetup.Validate("Allow Posting From", 20260331D);

        asserterror DeskSetup.Validate("Allow Posting From", ClosingDate(20260331D));

        Assert.ExpectedError('Allow Posting From must not be after Allow Posting To.');
    end;

    [Test]
    procedure ClosingDateIsForTheGeneralLedger()
    var
        Customer: Record "Desk Customer";
        JournalLine: Record "Desk Journal Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        OrderLibrary.CreateJournalLine(JournalLine, 'CLOSE', 'CASH', 1);
        JournalLine."Posting Date" := ClosingDate(20261231D);
        Assert.IsTrue(TryCheck(JournalLine), GetLastErrorText());

        JournalLine."Account Type" := JournalLine."Account Type"::Customer;
        JournalLine."Account No." := Customer."No.";

        Assert.IsFalse(TryCheck(JournalLine), 'Not for customers');
        Assert.AreEqual('Posting Date is a closing date.', GetLastErrorText(), 'Reason');
    end;

    [Test]
    procedure VatDifferenceOfTheSetupIsATolerance()
    var
        JournalLine: Record "Desk Journal Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, 'VATDIFF', 'CASH', 119);
        JournalLine.Validate("VAT %", 19);

        JournalLine."VAT Amount" := 18.98;
        Assert.IsTrue(TryCheck(JournalLine), '0.02 is allowed');
        JournalLine."VAT Amount" := 18.97;
        Assert.IsFalse(TryCheck(JournalLine), '0.03 is not');
    end;

    [Test]
    procedure VatDifferenceIsAMultipleOfThePrecision()
    var
        DeskSetup: Record "Desk Setup";
    begin
        Assert.AreEqual(0.01, DeskSetup."Amount Rounding Precision", 'InitValue of a new variable');
        DeskSetup.Validate("Max. VAT Difference", -0.05);
        Assert.AreEqual(0.05, DeskSetup."Max. VAT Difference", 'Without sign');

        asserterror DeskSetup.Validate("Max. VAT Difference", 0.005);

        Assert.ExpectedError('Max. VAT Difference must be a multiple of 0.01.');
    end;

    local procedure CreateThreeBadLines(var JournalLine: Record "Desk Journal Line"; BatchName: Code[10])
    var
        Customer: Record "Desk Customer";
    begin
        OrderLibrary.CreateCustomer(Customer);
        Customer.Blocked := Customer.Blocked::All;
        Customer.Modify();
        OrderLibrary.CreateJournalLine(JournalLine, BatchName, 'CASH', 1);
        JournalLine."Posting Date" := 0D;
        JournalLine.Modify();
        OrderLibrary.CreateJournalLine(JournalLine, BatchName, Customer."No.", 1);
        JournalLine."Account Type" := "Desk Account Type"::Customer;
        JournalLine.Modify();
        OrderLibrary.CreateJournalLine(JournalLine, BatchName, 'CASH', 1);
        JournalLine."VAT Amount" := 0.5;
        JournalLine.Modify();
        JournalLine.SetRange("Batch Name", BatchName);
    end;

    local procedure DaysAround(FirstDay: Date; LastDay: Date) Days: List of [Date]
    begin
        Days.Add(FirstDay - 1);
        Days.Add(FirstDay);
        Days.Add(LastDay);
        Days.Add(CalcDate('<+1D>', LastDay));
    end;

    [TryFunction]
    local procedure TryCheck(JournalLine: Record "Desk Journal Line")
    var
        CheckLine: Codeunit "Desk Jnl.-Check Line";
    begin
        CheckLine.Check(JournalLine);
    end;
}
