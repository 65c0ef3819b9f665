namespace OrderDesk.Test;

using OrderDesk.Dimensions;

codeunit 50504 "Desk Dimension Library"
{
    var
        Any: Codeunit "Desk Any";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";

    /// <summary>Two dimensions with two values each: SALES and PROD, HOUSE and BRIDGE. The first sorts before the second.</summary>
    procedure CreateDimensions(var Department: Code[20]; var Project: Code[20])
    var
        Dimension: Record "Desk Dimension";
    begin
        CreateDimension(Dimension);
        Department := Dimension.Code;
        CreateValue(Department, 'SALES', 0);
        CreateValue(Department, 'PROD', 0);
        CreateDimension(Dimension);
        Project := Dimension.Code;
        CreateValue(Project, 'HOUSE', 0);
        CreateValue(Project, 'BRIDGE', 0);
    end;

    procedure CreateDimension(var Dimension: Record "Desk Dimension")
    begin
        Clear(Dimension);
        Dimension.Validate(Code, Any.CodeValue('DIM'));
        Dimension.Insert(true);
    end;

    procedure CreateValue(DimensionCode: Code[20]; ValueCode: Code[20]; Type: Option)
    var
        DimensionValue: Record "Desk Dimension Value";
    begin
        DimensionValue.Validate("Dimension Code", DimensionCode);
        DimensionValue.Validate(Code, ValueCode);
        DimensionValue.Validate(Name, 'Name of ' + ValueCode);
        DimensionValue.Validate(Type, Type);
        DimensionValue.Insert(true);
    end;

    procedure SetOf(FirstDimension: Code[20]; FirstValue: Code[20]; SecondDimension: Code[20]; SecondValue: Code[20]): Integer
    var
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
    begin
        DimensionMgt.AddValue(TempDimSetEntry, FirstDimension, FirstValue);
        DimensionMgt.AddValue(TempDimSetEntry, SecondDimension, SecondValue);
        exit(DimensionMgt.GetDimensionSetID(TempDimSetEntry));
    end;

    procedure CreateCombination(FirstDimension: Code[20]; SecondDimension: Code[20]; Restriction: Option Limited,Blocked)
    var
        Combination: Record "Desk Dim. Combination";
    begin
        Combination.Validate("Dimension 1 Code", FirstDimension);
        Combination.Validate("Dimension 2 Code", SecondDimension);
        Combination.Validate(Restriction, Restriction);
        Combination.Insert(true);
    end;

    procedure CreateDefault(TableID: Integer; No: Code[20]; DimensionCode: Code[20]; ValueCode: Code[20]; ValuePosting: Enum "Desk Value Posting")
    var
        DefaultDimension: Record "Desk Default Dimension";
    begin
        DefaultDimension.Validate("Table ID", TableID);
        DefaultDimension.Validate("No.", No);
        DefaultDimension.Validate("Dimension Code", DimensionCode);
        DefaultDimension.Validate("Dimension Value Code", ValueCode);
        DefaultDimension.Validate("Value Posting", ValuePosting);
        DefaultDimension.Insert(true);
    end;
}
