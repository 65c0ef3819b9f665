namespace OrderDesk.Test;

using OrderDesk.Numbering;

codeunit 50510 "Desk No. Series Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Library";
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";
        LastMessage: Text;

    [Test]
    procedure FirstNumberIsTheStartingNumber()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('ORD-0001', 'ORD-9999');

        Assert.AreEqual('ORD-0001', NoSeriesMgt.GetNextNo(SeriesCode), 'First number');
    end;

    [Test]
    procedure NumbersFollowEachOther()
    var
        SeriesCode: Code[20];
        Nos: List of [Code[20]];
    begin
        SeriesCode := Library.CreateNoSeries('A098', '');

        Nos := NoSeriesMgt.GetNextNos(SeriesCode, WorkDate(), 4);

        Assert.AreEqual('A098', Nos.Get(1), 'First');
        Assert.AreEqual('A099', Nos.Get(2), 'Second');
        Assert.AreEqual('A100', Nos.Get(3), 'Third');
        Assert.AreEqual('A101', Nos.Get(4), 'Fourth');
    end;

    [Test]
    procedure IncrementIsOfTheLine()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('X0010', '');
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        NoSeriesLine.Validate("Increment-by No.", 10);
        NoSeriesLine.Modify(true);

        Assert.AreEqual('X0010', NoSeriesMgt.GetNextNo(SeriesCode), 'First');
        Assert.AreEqual('X0020', NoSeriesMgt.GetNextNo(SeriesCode), 'Second');
    end;

    [Test]
    procedure IncrementBelowOneIsRefused()
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        asserterror NoSeriesLine.Validate("Increment-by No.", 0);

        Assert.ExpectedError('1');
    end;

    [Test]
    procedure OnlyTheLastDigitsGrow()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('2026-009-EU', '');

        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.AreEqual('2026-010-EU', NoSeriesMgt.GetNextNo(SeriesCode), 'The suffix stays');
    end;

    [Test]
    procedure NumberGrowsByADigit()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('S99', '');

        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.AreEqual('S100', NoSeriesMgt.GetNextNo(SeriesCode), 'Longer than the starting number');
    end;

    [Test]
    procedure PeekDoesNotTakeTheNumber()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('P001', '');

        Assert.AreEqual('P001', NoSeriesMgt.PeekNextNo(SeriesCode, WorkDate()), 'First look');
        Assert.AreEqual('P001', NoSeriesMgt.PeekNextNo(SeriesCode, WorkDate()), 'Second look');
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        Assert.AreEqual('', NoSeriesLine."Last No. Used", 'Nothing was used');
    end;

    [Test]
    procedure SeriesEndsWithItsEndingNumber()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('E1', 'E2');
        NoSeriesMgt.GetNextNos(SeriesCode, WorkDate(), 2);
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        Assert.IsFalse(NoSeriesLine.Open, 'Closed by its last number');
        Commit();

        asserterror NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.ExpectedError(StrSubstNo('No. series %1 has no open line on %2.', SeriesCode, WorkDate()));
    end;

    [Test]
    procedure IncrementPastTheEndIsAnError()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('E01', 'E04');
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        NoSeriesLine."Increment-by No." := 5;
        NoSeriesLine.Modify();
        NoSeriesMgt.GetNextNo(SeriesCode);

        asserterror NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.ExpectedError('has no more numbers');
        Assert.ExpectedErrorCode('Dialog');
    end;

    [Test]
    [HandlerFunctions('KeepMessage')]
    procedure NearTheEndAMessageWarns()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('W1', 'W9');
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        NoSeriesLine."Warning No." := 'W2';
        NoSeriesLine.Modify();
        NoSeriesMgt.GetNextNo(SeriesCode);
        Assert.AreEqual('', LastMessage, 'Not yet');

        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.ExpectedMessage('ends soon, with number W9', LastMessage);
    end;

    [Test]
    procedure LineOfTheDateGivesTheNumber()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('OLD1', '');
        Library.AddNoSeriesLine(SeriesCode, 20270101D, 'NEW1');

        Assert.AreEqual('OLD1', NoSeriesMgt.GetNextNo(SeriesCode, 20261231D), 'Before the new line');
        Assert.AreEqual('NEW1', NoSeriesMgt.GetNextNo(SeriesCode, 20270101D), 'On its first day');
        Assert.AreEqual('OLD2', NoSeriesMgt.GetNextNo(SeriesCode, 20261231D), 'The old one goes on');
    end;

    [Test]
    procedure ClosingDateIsAfterItsDay()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('OLD1', '');
        Library.AddNoSeriesLine(SeriesCode, ClosingDate(20261231D), 'CLOSE1');

        Assert.AreEqual('OLD1', NoSeriesMgt.GetNextNo(SeriesCode, 20261231D), 'The day');
        Assert.AreEqual('CLOSE1', NoSeriesMgt.GetNextNo(SeriesCode, ClosingDate(20261231D)), 'Its closing date');
    end;

    [Test]
    procedure DateOrderRefusesAnEarlierDate()
    var
        NoSeries: Record "Desk No. Series";
    begin
        NoSeries.Get(Library.CreateNoSeries('D1', ''));
        NoSeries."Date Order" := true;
        NoSeries.Modify();
        NoSeriesMgt.GetNextNo(NoSeries.Code, 20260310D);
        NoSeriesMgt.GetNextNo(NoSeries.Code, 20260310D);

        asserterror NoSeriesMgt.GetNextNo(NoSeries.Code, 20260309D);

        Assert.ExpectedError('the last one is of 03/10/26');
    end;

    [Test]
    procedure NoDateMeansTheWorkDate()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('N1', '');

        NoSeriesMgt.GetNextNo(SeriesCode, 0D);

        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        Assert.AreEqual(WorkDate(), NoSeriesLine."Last Date Used", 'Date used');
    end;

    [Test]
    procedure UnknownSeriesIsNamed()
    begin
        asserterror NoSeriesMgt.GetNextNo('NOSUCH');

        Assert.ExpectedError('The No. Series does not exist. Identification fields and values: Code=''NOSUCH''');
        Assert.ExpectedErrorCode('DB:RecordNotFound');
    end;

    [Test]
    procedure ManualNumberNeedsPermissionOfTheSeries()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('M1', '');
        Commit();
        Assert.IsFalse(NoSeriesMgt.IsManual(SeriesCode), 'Not manual at first');

        asserterror NoSeriesMgt.InitNo(SeriesCode, WorkDate(), 'MINE');

        Assert.ExpectedError(StrSubstNo('Manual Nos. is not set in No. Series %1', SeriesCode));
    end;

    [Test]
    procedure ManualNumberIsKept()
    var
        NoSeries: Record "Desk No. Series";
    begin
        NoSeries.Get(Library.CreateNoSeries('M1', ''));
        NoSeries.Validate("Manual Nos.", true);
        NoSeries.Modify(true);

        Assert.AreEqual('MINE', NoSeriesMgt.InitNo(NoSeries.Code, WorkDate(), 'mine '), 'Code rules apply');
        Assert.AreEqual('M1', NoSeriesMgt.InitNo(NoSeries.Code, WorkDate(), ''), 'The series was not used');
    end;

    [Test]
    procedure ASeriesIsDefaultOrManualAtLeast()
    var
        NoSeries: Record "Desk No. Series";
    begin
        Assert.IsTrue(NoSeries."Default Nos.", 'InitValue');

        NoSeries.Validate("Default Nos.", false);
        Assert.IsTrue(NoSeries."Manual Nos.", 'Manual instead');

        NoSeries.Validate("Manual Nos.", false);
        Assert.IsTrue(NoSeries."Default Nos.", 'Default again');
    end;

    [Test]
    procedure StartingNumberNeedsADigit()
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        asserterror NoSeriesLine.Validate("Starting No.", 'ABC');

        Assert.ExpectedError('Starting No. must contain a digit.');
    end;

    [Test]
    procedure EndingNumberIsNotShorter()
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        NoSeriesLine."Series Code" := 'S';
        NoSeriesLine."Line No." := 10000;
        NoSeriesLine.Validate("Starting No.", 'A0001');

        asserterror NoSeriesLine.Validate("Ending No.", 'A99');

        Assert.AreEqual('Ending No. must not be shorter than the starting number in No. Series Line Series Code=''S'',Line No.=''10000''.', GetLastErrorText(), 'Text of FieldError');
        Assert.ExpectedErrorCode('NCLCSRTS:TableErrorStr');
    end;

    [Test]
    procedure NewStartingNumberForgetsTheLast()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('A1', '');
        NoSeriesMgt.GetNextNo(SeriesCode);
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);

        NoSeriesLine.Validate("Starting No.", 'A1');
        Assert.AreEqual('A1', NoSeriesLine."Last No. Used", 'The same number changes nothing');
        NoSeriesLine.Validate("Starting No.", 'B1');

        Assert.AreEqual('', NoSeriesLine."Last No. Used", 'Another number begins anew');
    end;

    [Test]
    procedure LinesAreNumberedAndCounted()
    var
        NoSeries: Record "Desk No. Series";
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        NoSeries.Get(Library.CreateNoSeries('A1', ''));
        Library.AddNoSeriesLine(NoSeries.Code, 20270101D, 'B1');
        Library.AddNoSeriesLine(NoSeries.Code, 20280101D, 'C1');

        NoSeries.CalcFields("No. of Lines");

        Assert.AreEqual(3, NoSeries."No. of Lines", 'Lines');
        NoSeriesLine.SetRange("Series Code", NoSeries.Code);
        NoSeriesLine.FindLast();
        Assert.AreEqual(30000, NoSeriesLine."Line No.", 'Numbered by ten thousands');
    end;

    [Test]
    procedure LastDateUsedIsTheLatestOfTheLines()
    var
        NoSeries: Record "Desk No. Series";
    begin
        NoSeries.Get(Library.CreateNoSeries('A1', ''));
        Library.AddNoSeriesLine(NoSeries.Code, 20270101D, 'B1');
        NoSeries.CalcFields("Last Date Used");
        Assert.AreEqual(0D, NoSeries."Last Date Used", 'No number yet');
        NoSeriesMgt.GetNextNo(NoSeries.Code, 20270505D);
        NoSeriesMgt.GetNextNo(NoSeries.Code, 20260404D);

        NoSeries.CalcFields("Last Date Used");

        Assert.AreEqual(20270505D, NoSeries."Last Date Used", 'Latest date');
    end;

    [Test]
    procedure DeletingASeriesDeletesItsLines()
    var
        NoSeries: Record "Desk No. Series";
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        NoSeries.Get(Library.CreateNoSeries('A1', ''));
        NoSeries.Delete(true);

        NoSeriesLine.SetRange("Series Code", NoSeries.Code);
        Assert.RecordIsEmpty(NoSeriesLine);
    end;

    [Test]
    procedure RenamingASeriesTakesItsLinesAlong()
    var
        NoSeries: Record "Desk No. Series";
        NoSeriesLine: Record "Desk No. Series Line";
        OldCode: Code[20];
    begin
        OldCode := Library.CreateNoSeries('A1', '');
        NoSeries.Get(OldCode);

        NoSeries.Rename(OldCode + '-N');

        NoSeriesLine.SetRange("Series Code", OldCode + '-N');
        Assert.RecordCount(NoSeriesLine, 1);
        Assert.AreEqual('A1', NoSeriesMgt.GetNextNo(OldCode + '-N'), 'The series goes on under its new name');
    end;

    [MessageHandler]
    procedure KeepMessage(Message: Text[1024])
    begin
        LastMessage := Message;
    end;
}
