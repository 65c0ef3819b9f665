namespace OrderDesk.Test;

using OrderDesk.Numbering;

codeunit 50511 "Desk No. Source Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Library";
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";

    [Test]
    procedure EnumValueChoosesTheImplementation()
    var
        Source: Interface "Desk No. Source";
    begin
        Source := Enum::"Desk No. Implementation"::Continuous;
        Assert.IsFalse(Source.MayLeaveGaps(), 'Default implementation');
        Source := Enum::"Desk No. Implementation"::Sequence;
        Assert.IsTrue(Source.MayLeaveGaps(), 'Own implementation');
    end;

    [Test]
    procedure SequenceStartsWithTheStartingNumber()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('Q0099');

        Assert.AreEqual('Q0099', NoSeriesMgt.GetNextNo(SeriesCode), 'First');
        Assert.AreEqual('Q0100', NoSeriesMgt.GetNextNo(SeriesCode), 'Second');
    end;

    [Test]
    procedure SequenceKeepsPrefixAndSuffix()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('2026/007/B');

        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.AreEqual('2026/008/B', NoSeriesMgt.GetNextNo(SeriesCode), 'Second');
    end;

    [Test]
    procedure PeekOfASequenceTakesNothing()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('Q1');
        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.AreEqual('Q2', NoSeriesMgt.PeekNextNo(SeriesCode, WorkDate()), 'Look');
        Assert.AreEqual('Q2', NoSeriesMgt.GetNextNo(SeriesCode), 'Take');
    end;

    [Test]
    procedure SequenceLeavesAGapAfterARollback()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('G1');
        Assert.AreEqual('G1', NoSeriesMgt.GetNextNo(SeriesCode), 'First');
        Commit();

        asserterror TakeAndFail(SeriesCode);

        Assert.AreEqual('G3', NoSeriesMgt.GetNextNo(SeriesCode), 'G2 is lost');
    end;

    [Test]
    procedure ContinuousLeavesNoGapAfterARollback()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('G1', '');
        Assert.AreEqual('G1', NoSeriesMgt.GetNextNo(SeriesCode), 'First');
        Commit();

        asserterror TakeAndFail(SeriesCode);

        Assert.AreEqual('G2', NoSeriesMgt.GetNextNo(SeriesCode), 'G2 was given back');
    end;

    [Test]
    procedure SequenceGoesOnWhereTheLineWas()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('T005', '');
        NoSeriesMgt.GetNextNos(SeriesCode, WorkDate(), 3);
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);

        NoSeriesLine.Validate(Implementation, NoSeriesLine.Implementation::Sequence);
        NoSeriesLine.Modify(true);

        Assert.AreEqual('T008', NoSeriesMgt.GetNextNo(SeriesCode), 'After T007');
    end;

    [Test]
    procedure LineGoesOnWhereTheSequenceWas()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('T005');
        NoSeriesMgt.GetNextNos(SeriesCode, WorkDate(), 3);
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);

        NoSeriesLine.Validate(Implementation, "Desk No. Implementation"::Continuous);
        NoSeriesLine.Modify(true);

        Assert.AreEqual('T007', NoSeriesLine."Last No. Used", 'Last number');
        Assert.AreEqual('T008', NoSeriesMgt.GetNextNo(SeriesCode), 'Next number');
    end;

    [Test]
    procedure DeletingTheLineDeletesItsSequence()
    var
        NoSeriesLine: Record "Desk No. Series Line";
        SeriesCode: Code[20];
    begin
        SeriesCode := CreateSequenceSeries('Q1');
        NoSeriesMgt.GetNextNo(SeriesCode);
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        Assert.IsTrue(NumberSequence.Exists(NoSeriesLine."Sequence Name"), 'Made by the first number');

        NoSeriesLine.Delete(true);

        Assert.IsFalse(NumberSequence.Exists(NoSeriesLine."Sequence Name"), 'Gone with the line');
    end;

    [Test]
    procedure CaptionsOfImplementationsAreShown()
    var
        Names: List of [Text];
        Ordinals: List of [Integer];
    begin
        Names := Enum::"Desk No. Implementation".Names();
        Ordinals := "Desk No. Implementation".Ordinals();

        Assert.AreEqual('Sequence', Names.Get(2), 'Name');
        Assert.AreEqual(1, Ordinals.Get(2), 'Ordinal');
        Assert.AreEqual('Fast, gaps possible', Format(Enum::"Desk No. Implementation".FromInteger(1)), 'Caption');
    end;

    local procedure CreateSequenceSeries(StartingNo: Code[20]) SeriesCode: Code[20]
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        SeriesCode := Library.CreateNoSeries(StartingNo, '');
        Library.FindNoSeriesLine(NoSeriesLine, SeriesCode);
        NoSeriesLine.Validate(Implementation, NoSeriesLine.Implementation::Sequence);
        NoSeriesLine.Modify(true);
    end;

    local procedure TakeAndFail(SeriesCode: Code[20])
    begin
        NoSeriesMgt.GetNextNo(SeriesCode);
        Error('Not this one');
    end;
}
