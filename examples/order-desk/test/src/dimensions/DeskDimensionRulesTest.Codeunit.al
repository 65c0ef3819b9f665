namespace OrderDesk.Test;

using OrderDesk.Dimensions;
using OrderDesk.Orders;

codeunit 50516 "Desk Dimension Rules Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Dimension Library";
        OrderLibrary: Codeunit "Desk Order Library";
        DimensionCheck: Codeunit "Desk Dimension Check";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";

    [Test]
    procedure UnrestrictedSetIsAllowed()
    var
        Department, Project : Code[20];
        Reason: Text;
    begin
        Library.CreateDimensions(Department, Project);
        Reason := 'Of the caller';

        Assert.IsTrue(DimensionCheck.IsAllowed(Library.SetOf(Department, 'SALES', Project, 'HOUSE'), Reason), Reason);
        Assert.AreEqual('', Reason, 'No reason');
    end;

    [Test]
    procedure BlockedDimensionIsRefused()
    var
        Dimension: Record "Desk Dimension";
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := DimensionMgt.ChangeValue(0, Department, 'SALES');
        Dimension.Get(Department);
        Dimension.Validate(Blocked, true);
        Dimension.Modify(true);

        asserterror DimensionCheck.CheckSet(SetID);

        Assert.AreEqual(StrSubstNo('Dimension %1 is blocked.', Department), GetLastErrorText(), 'Reason');
    end;

    [Test]
    procedure BlockedValueIsRefused()
    var
        DimensionValue: Record "Desk Dimension Value";
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := DimensionMgt.ChangeValue(0, Department, 'SALES');
        DimensionValue.Get(Department, 'SALES');
        DimensionValue.Blocked := true;
        DimensionValue.Modify();

        asserterror DimensionCheck.CheckSet(SetID);

        Assert.ExpectedError('Dimension Value SALES is blocked.');
    end;

    [Test]
    procedure TotalsCannotBePosted()
    var
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        Library.CreateValue(Department, 'SUM', 3);
        SetID := DimensionMgt.ChangeValue(0, Department, 'SUM');

        asserterror DimensionCheck.CheckSet(SetID);

        Assert.ExpectedError('Dimension value SUM has type Begin-Total and cannot be posted.');
    end;

    [Test]
    procedure BlockedCombinationIsRefused()
    var
        Department, Project : Code[20];
        Reason: Text;
    begin
        Library.CreateDimensions(Department, Project);
        Library.CreateCombination(Department, Project, 1);

        Assert.IsFalse(DimensionCheck.IsAllowed(Library.SetOf(Department, 'SALES', Project, 'HOUSE'), Reason), 'Refused');
        Assert.AreEqual(StrSubstNo('Dimensions %1 and %2 cannot be used together.', Department, Project), Reason, 'Reason');
    end;

    [Test]
    procedure LimitedCombinationRefusesItsValuesOnly()
    var
        ValueCombination: Record "Desk Dim. Value Combination";
        Department, Project : Code[20];
        Reason: Text;
    begin
        Library.CreateDimensions(Department, Project);
        Library.CreateCombination(Department, Project, 0);
        ValueCombination.Validate("Dimension 1 Code", Department);
        ValueCombination.Validate("Dimension 1 Value Code", 'SALES');
        ValueCombination.Validate("Dimension 2 Code", Project);
        ValueCombination.Validate("Dimension 2 Value Code", 'BRIDGE');
        ValueCombination.Insert(true);

        Assert.IsTrue(DimensionCheck.IsAllowed(Library.SetOf(Department, 'SALES', Project, 'HOUSE'), Reason), 'Another value');
        Assert.IsFalse(DimensionCheck.IsAllowed(Library.SetOf(Department, 'SALES', Project, 'BRIDGE'), Reason), 'The value');
        Assert.IsTrue(Reason.StartsWith(Department + ' SALES and ' + Project), Reason);
    end;

    [Test]
    procedure CombinationIsWrittenInOrder()
    var
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);

        asserterror Library.CreateCombination(Project, Department, 1);

        Assert.ExpectedError('does not sort before');
    end;

    [Test]
    procedure DefaultsOfTheTableAndOfTheCustomer()
    var
        Customer: Record "Desk Customer";
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        OrderLibrary.CreateCustomer(Customer);
        Library.CreateDefault(Database::"Desk Customer", '', Department, 'SALES', "Desk Value Posting"::" ");
        Library.CreateDefault(Database::"Desk Customer", '', Project, 'HOUSE', "Desk Value Posting"::" ");
        Library.CreateDefault(Database::"Desk Customer", Customer."No.", Department, 'PROD', "Desk Value Posting"::" ");

        SetID := DimensionMgt.DefaultSetID(Database::"Desk Customer", Customer."No.");

        Assert.AreEqual('PROD', DimensionMgt.ValueOf(SetID, Department), 'Own value before that of the table');
        Assert.AreEqual('HOUSE', DimensionMgt.ValueOf(SetID, Project), 'Value of the table');
    end;

    [Test]
    procedure MandatoryCodeIsMissed()
    var
        Customer: Record "Desk Customer";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        OrderLibrary.CreateCustomer(Customer);
        Library.CreateDefault(Database::"Desk Customer", Customer."No.", Department, '', "Desk Value Posting"::"Code Mandatory");
        DimensionCheck.CheckValuePosting(Database::"Desk Customer", Customer."No.", DimensionMgt.ChangeValue(0, Department, 'SALES'));

        asserterror DimensionCheck.CheckValuePosting(Database::"Desk Customer", Customer."No.", DimensionMgt.ChangeValue(0, Project, 'HOUSE'));

        Assert.ExpectedError(StrSubstNo('Select a value for dimension %1 of Customer %2.', Department, Customer."No."));
    end;

    [Test]
    procedure SameCodeRefusesAnother()
    var
        Item: Record "Desk Item";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        OrderLibrary.CreateItem(Item, 10, 19);
        Library.CreateDefault(Database::"Desk Item", Item."No.", Department, 'SALES', "Desk Value Posting"::"Same Code");
        DimensionCheck.CheckValuePosting(Database::"Desk Item", Item."No.", DimensionMgt.ChangeValue(0, Department, 'SALES'));

        asserterror DimensionCheck.CheckValuePosting(Database::"Desk Item", Item."No.", DimensionMgt.ChangeValue(0, Department, 'PROD'));

        Assert.ExpectedError(StrSubstNo('must be SALES for Item %1', Item."No."));
    end;

    [Test]
    procedure NoCodeRefusesAny()
    var
        Item: Record "Desk Item";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        OrderLibrary.CreateItem(Item, 10, 19);
        Library.CreateDefault(Database::"Desk Item", Item."No.", Department, '', "Desk Value Posting"::"No Code");
        DimensionCheck.CheckValuePosting(Database::"Desk Item", Item."No.", 0);

        asserterror DimensionCheck.CheckValuePosting(Database::"Desk Item", Item."No.", DimensionMgt.ChangeValue(0, Department, 'PROD'));

        Assert.ExpectedError('must not have a value');
    end;

    [Test]
    procedure NoCodeAndAValueExcludeEachOther()
    var
        DefaultDimension: Record "Desk Default Dimension";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        DefaultDimension."Table ID" := Database::"Desk Item";
        DefaultDimension.Validate("Dimension Code", Department);
        DefaultDimension.Validate("Dimension Value Code", 'SALES');

        asserterror DefaultDimension.Validate("Value Posting", DefaultDimension."Value Posting"::"No Code");

        Assert.ExpectedErrorCode('TestField');
        Assert.ExpectedError('Dimension Value Code must be equal to ''''  in Default Dimension: Table ID=');
    end;

    [Test]
    procedure NumberOfADefaultIsLookedUpInItsTable()
    var
        Customer: Record "Desk Customer";
        DefaultDimension: Record "Desk Default Dimension";
    begin
        OrderLibrary.CreateCustomer(Customer);
        Commit();

        DefaultDimension.Validate("Table ID", Database::"Desk Customer");
        DefaultDimension.Validate("No.", Customer."No.");
        DefaultDimension.Validate("Table ID", Database::"Desk Item");
        asserterror DefaultDimension.Validate("No.", Customer."No.");

        Assert.ExpectedError(StrSubstNo('contains a value (%1) that cannot be found in the related table (Item)', Customer."No."));
    end;

    [Test]
    procedure BlockedDimensionIsNoDefault()
    var
        Dimension: Record "Desk Dimension";
        DefaultDimension: Record "Desk Default Dimension";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        Dimension.Get(Department);
        Dimension.Blocked := true;
        Dimension.Modify();

        asserterror DefaultDimension.Validate("Dimension Code", Department);

        Assert.ExpectedError('cannot be found in the related table (Dimension)');
    end;

    [Test]
    procedure TotalsAreIndentedAndGetTheirRange()
    var
        Dimension: Record "Desk Dimension";
        DimensionValue: Record "Desk Dimension Value";
    begin
        Library.CreateDimension(Dimension);
        Library.CreateValue(Dimension.Code, '1000', DimensionValue.Type::"Begin-Total");
        Library.CreateValue(Dimension.Code, '1100', DimensionValue.Type::Standard);
        Library.CreateValue(Dimension.Code, '1200', DimensionValue.Type::"Begin-Total");
        Library.CreateValue(Dimension.Code, '1210', DimensionValue.Type::Standard);
        Library.CreateValue(Dimension.Code, '1299', DimensionValue.Type::"End-Total");
        Library.CreateValue(Dimension.Code, '1999', DimensionValue.Type::"End-Total");

        Codeunit.Run(Codeunit::"Desk Dimension Totals", Dimension);

        Assert.AreEqual('0,1,1,2,1,0', Indentations(Dimension.Code), 'Indentation');
        DimensionValue.Get(Dimension.Code, '1299');
        Assert.AreEqual('1200..1299', DimensionValue.Totaling, 'Inner range');
        DimensionValue.Get(Dimension.Code, '1999');
        DimensionValue.SetRange("Dimension Code", Dimension.Code);
        DimensionValue.SetRange(Type, DimensionValue.Type::Standard);
        DimensionValue.SetFilter(Code, DimensionValue.Totaling);
        Assert.AreEqual(2, DimensionValue.Count(), 'The range is a filter');
    end;

    [Test]
    procedure UnclosedTotalIsNamed()
    var
        Dimension: Record "Desk Dimension";
    begin
        Library.CreateDimension(Dimension);
        Library.CreateValue(Dimension.Code, 'A', 3);
        Commit();

        Assert.IsFalse(Codeunit.Run(Codeunit::"Desk Dimension Totals", Dimension), 'It fails');
        Assert.AreEqual('Begin-Total A has no End-Total.', GetLastErrorText(), 'Reason');
    end;

    [Test]
    procedure TotalingBelongsToTotals()
    var
        DimensionValue: Record "Desk Dimension Value";
    begin
        DimensionValue.Validate(Type, DimensionValue.Type::Total);
        DimensionValue.Validate(Totaling, 'A|B');
        DimensionValue.Validate(Type, DimensionValue.Type::Heading);
        Assert.AreEqual('', DimensionValue.Totaling, 'Cleared');

        asserterror DimensionValue.Validate(Totaling, 'A|B');

        Assert.ExpectedError('Type must not be Heading in Dimension Value Dimension Code='''',Code=''''.');
    end;

    [Test]
    procedure ValueStaysInItsDimension()
    var
        DimensionValue: Record "Desk Dimension Value";
        Department, Project : Code[20];
    begin
        Library.CreateDimensions(Department, Project);
        Commit();
        DimensionValue.Get(Department, 'SALES');

        asserterror DimensionValue.Rename(Project, 'SALES');
        Assert.ExpectedError(StrSubstNo('Value SALES belongs to dimension %1.', Department));

        DimensionValue.Get(Department, 'SALES');
        DimensionValue.Rename(Department, 'MARKETING');
        Assert.IsTrue(DimensionValue.Get(Department, 'MARKETING'), 'Within the dimension it may');
    end;

    [Test]
    procedure RenamedValueIsRenamedInSets()
    var
        DimensionValue: Record "Desk Dimension Value";
        Department, Project : Code[20];
        SetID: Integer;
    begin
        Library.CreateDimensions(Department, Project);
        SetID := Library.SetOf(Department, 'SALES', Project, 'HOUSE');
        DimensionValue.Get(Department, 'SALES');

        DimensionValue.Rename(Department, 'MARKETING');

        Assert.AreEqual('MARKETING', DimensionMgt.ValueOf(SetID, Department), 'The entry follows');
        Assert.AreEqual(SetID, DimensionMgt.ChangeValue(SetID, Department, 'MARKETING'), 'The set keeps its number');
    end;

    [Test]
    procedure CodeCaptionFollowsTheNameUntilItIsChanged()
    var
        Dimension: Record "Desk Dimension";
    begin
        Library.CreateDimension(Dimension);
        Dimension.Validate(Name, 'Area');
        Dimension.Modify();
        Dimension.Validate(Name, 'Region');
        Assert.AreEqual('Region Code', Dimension."Code Caption", 'Follows');

        Dimension."Code Caption" := 'Where';
        Dimension.Modify();
        Dimension.Validate(Name, 'Country');
        Assert.AreEqual('Where', Dimension."Code Caption", 'Stays');
    end;

    [Test]
    procedure OnlyStandardValuesAreCounted()
    var
        Dimension: Record "Desk Dimension";
    begin
        Library.CreateDimension(Dimension);
        Library.CreateValue(Dimension.Code, 'A', 0);
        Library.CreateValue(Dimension.Code, 'B', 1);
        Library.CreateValue(Dimension.Code, 'C', 0);

        Dimension.CalcFields("No. of Values");

        Assert.AreEqual(2, Dimension."No. of Values", 'Standard');
    end;

    local procedure Indentations(DimensionCode: Code[20]) Result: Text
    var
        DimensionValue: Record "Desk Dimension Value";
    begin
        DimensionValue.SetRange("Dimension Code", DimensionCode);
        if DimensionValue.FindSet() then
            repeat
                Result += ',' + Format(DimensionValue.Indentation);
            until DimensionValue.Next() = 0;
        Result := DelStr(Result, 1, 1);
    end;
}
