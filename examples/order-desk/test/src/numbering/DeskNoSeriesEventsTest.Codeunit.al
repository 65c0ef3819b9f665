namespace OrderDesk.Test;

using OrderDesk.Numbering;

codeunit 50512 "Desk No. Series Events Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Library";
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";

    [Test]
    procedure BoundSubscriberGivesTheNumber()
    var
        Override: Codeunit "Desk No. Series Override";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('A1', '');
        Override.SetNo('FROM-OUTSIDE');
        BindSubscription(Override);

        Assert.AreEqual('FROM-OUTSIDE', NoSeriesMgt.GetNextNo(SeriesCode), 'While bound');
        UnbindSubscription(Override);
        Assert.AreEqual('A1', NoSeriesMgt.GetNextNo(SeriesCode), 'After unbinding');
    end;

    [Test]
    procedure BindingEndsWithTheVariable()
    var
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('A1', '');

        Assert.AreEqual('LOCAL', GetWithLocalOverride(SeriesCode), 'Inside');
        Assert.AreEqual('A1', NoSeriesMgt.GetNextNo(SeriesCode), 'Outside');
    end;

    [Test]
    procedure SubscriberCountsTakenNumbersOnly()
    var
        Override: Codeunit "Desk No. Series Override";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('A1', '');
        BindSubscription(Override);

        NoSeriesMgt.PeekNextNo(SeriesCode, WorkDate());
        NoSeriesMgt.GetNextNos(SeriesCode, WorkDate(), 3);

        Assert.AreEqual('A1,A2,A3', Override.TakenNos(), 'Seen by the bound instance');
    end;

    [Test]
    procedure TwoInstancesBothHear()
    var
        Overrides: array[2] of Codeunit "Desk No. Series Override";
        SeriesCode: Code[20];
    begin
        SeriesCode := Library.CreateNoSeries('A1', '');
        Assert.IsTrue(BindSubscription(Overrides[1]), 'First');
        Assert.IsTrue(BindSubscription(Overrides[2]), 'Second');
        Assert.IsFalse(BindSubscription(Overrides[2]), 'Already bound');

        NoSeriesMgt.GetNextNo(SeriesCode);

        Assert.AreEqual('A1', Overrides[1].TakenNos(), 'First hears');
        Assert.AreEqual('A1', Overrides[2].TakenNos(), 'Second hears');
    end;

    local procedure GetWithLocalOverride(SeriesCode: Code[20]): Code[20]
    var
        Override: Codeunit "Desk No. Series Override";
    begin
        Override.SetNo('LOCAL');
        BindSubscription(Override);
        exit(NoSeriesMgt.GetNextNo(SeriesCode));
    end;
}
