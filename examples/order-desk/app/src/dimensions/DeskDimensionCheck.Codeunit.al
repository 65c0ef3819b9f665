namespace OrderDesk.Dimensions;

/// <summary>Whether a set may be posted.</summary>
codeunit 50311 "Desk Dimension Check"
{
    /// <summary>Raises the first reason why the set may not be used.</summary>
    procedure CheckSet(SetID: Integer)
    var
        Reason: Text;
    begin
        if not IsAllowed(SetID, Reason) then
            Error(Reason);
    end;

    procedure IsAllowed(SetID: Integer; var Reason: Text): Boolean
    var
        First, Second : Record "Desk Dim. Set Entry";
    begin
        Clear(Reason);
        First.SetRange("Dimension Set ID", SetID);
        Second.SetRange("Dimension Set ID", SetID);
        if not First.FindSet() then
            exit(true);
        repeat
            if not IsUsable(First, Reason) then
                exit(false);
            Second.SetFilter("Dimension Code", '>%1', First."Dimension Code");
            if Second.FindSet() then
                repeat
                    if not MayStandTogether(First, Second, Reason) then
                        exit(false);
                until Second.Next() = 0;
        until First.Next() = 0;
        exit(true);
    end;

    /// <summary>Holds the set against the rules of a customer or an item.</summary>
    procedure CheckValuePosting(TableID: Integer; No: Code[20]; SetID: Integer)
    var
        DefaultDimension: Record "Desk Default Dimension";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
        ValueCode: Code[20];
    begin
        DefaultDimension.SetAutoCalcFields("Table Caption");
        DefaultDimension.SetRange("Table ID", TableID);
        DefaultDimension.SetRange("No.", No);
        DefaultDimension.SetFilter("Value Posting", '<>%1', DefaultDimension."Value Posting"::" ");
        if DefaultDimension.FindSet() then
            repeat
                ValueCode := DimensionMgt.ValueOf(SetID, DefaultDimension."Dimension Code");
                case DefaultDimension."Value Posting" of
                    DefaultDimension."Value Posting"::"Code Mandatory":
                        if ValueCode = '' then
                            Error(MandatoryErr, DefaultDimension."Dimension Code", DefaultDimension."Table Caption", No);
                    DefaultDimension."Value Posting"::"Same Code":
                        if ValueCode <> DefaultDimension."Dimension Value Code" then
                            Error(SameCodeErr, DefaultDimension."Dimension Code", DefaultDimension."Dimension Value Code", DefaultDimension."Table Caption", No);
                    DefaultDimension."Value Posting"::"No Code":
                        if ValueCode <> '' then
                            Error(NoCodeErr, DefaultDimension."Dimension Code", DefaultDimension."Table Caption", No);
                end;
            until DefaultDimension.Next() = 0;
    end;

    local procedure IsUsable(DimSetEntry: Record "Desk Dim. Set Entry"; var Reason: Text): Boolean
    var
        Dimension: Record "Desk Dimension";
        DimensionValue: Record "Desk Dimension Value";
    begin
        if Dimension.Get(DimSetEntry."Dimension Code") then;
        if Dimension.Blocked then begin
            Reason := StrSubstNo(BlockedErr, Dimension.TableCaption(), Dimension.Code);
            exit(false);
        end;
        DimensionValue.Get(DimSetEntry."Dimension Code", DimSetEntry."Dimension Value Code");
        if DimensionValue.Blocked then begin
            Reason := StrSubstNo(BlockedErr, DimensionValue.TableCaption(), DimensionValue.Code);
            exit(false);
        end;
        if DimensionValue.Type <> DimensionValue.Type::Standard then begin
            Reason := StrSubstNo(TypeErr, DimensionValue.Code, DimensionValue.Type);
            exit(false);
        end;
        exit(true);
    end;

    local procedure MayStandTogether(First: Record "Desk Dim. Set Entry"; Second: Record "Desk Dim. Set Entry"; var Reason: Text): Boolean
    var
        Combination: Record "Desk Dim. Combination";
        ValueCombination: Record "Desk Dim. Value Combination";
    begin
        if not Combination.Get(First."Dimension Code", Second."Dimension Code") then
            exit(true);
        case Combination.Restriction of
            Combination.Restriction::Blocked:
                Reason := StrSubstNo(CombinationErr, First."Dimension Code", Second."Dimension Code");
            Combination.Restriction::Limited:
                if ValueCombination.Get(First."Dimension Code", First."Dimension Value Code", Second."Dimension Code", Second."Dimension Value Code") then
                    Reason := StrSubstNo(ValueCombinationErr,
                        First."Dimension Code", First."Dimension Value Code", Second."Dimension Code", Second."Dimension Value Code");
        end;
        exit(Reason = '');
    end;

    var
        BlockedErr: Label '%1 %2 is blocked.', Comment = '%1 = table, %2 = code';
        TypeErr: Label 'Dimension value %1 has type %2 and cannot be posted.', Comment = '%1 = value, %2 = type';
        CombinationErr: Label 'Dimensions %1 and %2 cannot be used together.', Comment = '%1, %2 = dimensions';
        ValueCombinationErr: Label '%1 %2 and %3 %4 cannot be used together.', Comment = '%1, %3 = dimensions, %2, %4 = values';
        MandatoryErr: Label 'Select a value for dimension %1 of %2 %3.', Comment = '%1 = dimension, %2 = table, %3 = number';
        SameCodeErr: Label 'Dimension %1 must be %2 for %3 %4.', Comment = '%1 = dimension, %2 = value, %3 = table, %4 = number';
        NoCodeErr: Label 'Dimension %1 must not have a value for %2 %3.', Comment = '%1 = dimension, %2 = table, %3 = number';
}
