namespace OrderDesk.Test;

using OrderDesk.Dimensions;

codeunit 50515 "Desk Dimension Set Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Dimension Library";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";

    [Test]
    procedure NoValuesAreSetZero()
    var
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
    begin
        Assert.AreEqual(0, DimensionMgt.GetDimensionSetID(TempDimSetEntry), 'Empty set');
    end;

    [Test]
    procedure EqualSetsHaveTheSameNumber()
    var
        Department, Project : Code[20];
        FirstID, SecondID : Integer;
    begin
        Library.CreateDimensions(Department, Project);

        FirstID := Library.SetOf(Department, 'SALES', Project, 'HOUSE');
        SecondID := Library.SetOf(Project, 'HOUSE', Department, 'SALES');

        Assert.IsTrue(FirstID > 0, 'A number');
        Assert.AreEqual(FirstID, SecondID, 'Order does not matter');
    end;

    [Test]
    procedure AnotherValueIsAnotherSet()
    var
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);

        Assert.AreNotEqual(
            Library.SetOf(Department, 'SALES', Project, 'HOUSE'),
            Library.SetOf(Department, 'SALES', Project, 'BRIDGE'),
            'Projects differ');
    end;

    [Test]
    procedure PartOfASetIsASetOfItsOwn()
    var
        Department, Project : Code[20];
        Both, One : Integer;
    begin
        Library.CreateDimensions(Department, Project);
        Both := Library.SetOf(Department, 'SALES', Project, 'HOUSE');

        One := DimensionMgt.ChangeValue(Both, Project, '');

        Assert.AreEqual(Department + '=SALES', DimensionMgt.SetAsText(One), 'One value');
        Assert.AreEqual(Department + '=SALES; ' + Project + '=HOUSE', DimensionMgt.SetAsText(Both), 'The other set stays');
    end;

    [Test]
    procedure LeavingOutEverythingIsSetZero()
    var
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := DimensionMgt.ChangeValue(0, Department, 'SALES');

        Assert.AreEqual(0, DimensionMgt.ChangeValue(SetID, Department, ''), 'Nothing is left');
    end;

    [Test]
    procedure ChangingBackFindsTheOldSet()
    var
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := Library.SetOf(Department, 'SALES', Project, 'HOUSE');

        Assert.AreEqual(SetID, DimensionMgt.ChangeValue(DimensionMgt.ChangeValue(SetID, Department, 'PROD'), Department, 'SALES'), 'There and back');
    end;

    [Test]
    procedure SecondSetWinsWhenCombined()
    var
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);

        SetID := DimensionMgt.Combine(
            Library.SetOf(Department, 'SALES', Project, 'HOUSE'),
            DimensionMgt.ChangeValue(0, Department, 'PROD'));

        Assert.AreEqual('PROD', DimensionMgt.ValueOf(SetID, Department), 'Of the second');
        Assert.AreEqual('HOUSE', DimensionMgt.ValueOf(SetID, Project), 'Of the first');
    end;

    [Test]
    procedure CombiningWithNothingChangesNothing()
    var
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := Library.SetOf(Department, 'SALES', Project, 'HOUSE');

        Assert.AreEqual(SetID, DimensionMgt.Combine(SetID, 0), 'Nothing added');
        Assert.AreEqual(SetID, DimensionMgt.Combine(0, SetID), 'Added to nothing');
    end;

    [Test]
    procedure ReadingASetReplacesWhatTheBufferHeld()
    var
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        TempDimSetEntry."Dimension Code" := 'OLD';
        TempDimSetEntry.Insert();
        TempDimSetEntry.SetRange("Dimension Code", 'OLD');

        DimensionMgt.GetDimensionSet(TempDimSetEntry, Library.SetOf(Department, 'SALES', Project, 'HOUSE'));

        Assert.AreEqual(2, TempDimSetEntry.Count(), 'Entries');
        TempDimSetEntry.SetRange("Dimension Set ID", 0);
        Assert.AreEqual(2, TempDimSetEntry.Count(), 'All without a number');
    end;

    [Test]
    procedure EntriesShowTheNameOfTheirValue()
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        DimSetEntry.SetAutoCalcFields("Dimension Value Name");

        DimSetEntry.Get(DimensionMgt.ChangeValue(0, Department, 'PROD'), Department);

        Assert.AreEqual('Name of PROD', DimSetEntry."Dimension Value Name", 'Looked up');
    end;

    [Test]
    procedure EntriesAreFoundByTheNameOfTheirValue()
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        Library.SetOf(Department, 'SALES', Project, 'HOUSE');
        Library.SetOf(Department, 'PROD', Project, 'HOUSE');

        DimSetEntry.SetRange("Dimension Code", Department);
        DimSetEntry.SetFilter("Dimension Value Name", '@*of sal*');

        Assert.RecordCount(DimSetEntry, 1);
        DimSetEntry.FindFirst();
        Assert.AreEqual('SALES', DimSetEntry."Dimension Value Code", 'The filter is on a FlowField');
    end;

    [Test]
    procedure UnknownValueIsRefused()
    var
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        Commit();

        asserterror DimensionMgt.ChangeValue(0, Department, 'NOSUCH');

        Assert.AreEqual(
            'The field Dimension Value Code of table Dimension Set Entry contains a value (NOSUCH) that cannot be found in the related table (Dimension Value).',
            GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure ValueOfAnotherDimensionIsRefused()
    var
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);

        asserterror DimensionMgt.ChangeValue(0, Department, 'HOUSE');

        Assert.ExpectedError('cannot be found in the related table');
    end;

    [Test]
    procedure DimensionInUseIsNotDeleted()
    var
        Dimension: Record "Desk Dimension";
        DimensionValue: Record "Desk Dimension Value";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        DimensionMgt.ChangeValue(0, Department, 'SALES');
        Commit();

        Dimension.Get(Department);
        asserterror Dimension.Delete(true);
        Assert.ExpectedError(StrSubstNo('Dimension %1 is used by entries', Department));

        Dimension.Get(Project);
        Dimension.Delete(true);
        DimensionValue.SetRange("Dimension Code", Project);
        Assert.RecordIsEmpty(DimensionValue);
    end;
}
