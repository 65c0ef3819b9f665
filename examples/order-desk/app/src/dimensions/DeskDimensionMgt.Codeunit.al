namespace OrderDesk.Dimensions;

/// <summary>Makes, reads and checks dimension sets.</summary>
codeunit 50310 "Desk Dimension Mgt."
{
    Permissions = tabledata "Desk Dim. Set Entry" = rim,
                  tabledata "Desk Dim. Set Tree Node" = rim;

    /// <summary>The number of the set of these entries; 0 is the set of none.</summary>
    procedure GetDimensionSetID(var TempDimSetEntry: Record "Desk Dim. Set Entry" temporary) SetID: Integer
    var
        Node: Record "Desk Dim. Set Tree Node";
        Ordered: Record "Desk Dim. Set Entry" temporary;
    begin
        Ordered.Copy(TempDimSetEntry, true);
        Ordered.Reset();
        Ordered.SetCurrentKey("Dimension Value ID");
        if not Ordered.FindSet() then
            exit(0);
        repeat
            Ordered.TestField("Dimension Value ID");
            if not Node.Get(SetID, Ordered."Dimension Value ID") then
                InsertNode(Node, SetID, Ordered."Dimension Value ID");
            SetID := Node."Dimension Set ID";
        until Ordered.Next() = 0;

        if not Node."In Use" then begin
            Node."In Use" := true;
            Node.Modify();
            InsertEntries(Ordered, SetID);
        end;
    end;

    procedure GetDimensionSet(var TempDimSetEntry: Record "Desk Dim. Set Entry" temporary; SetID: Integer)
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
    begin
        TempDimSetEntry.Reset();
        TempDimSetEntry.DeleteAll();
        DimSetEntry.SetRange("Dimension Set ID", SetID);
        if DimSetEntry.FindSet() then
            repeat
                TempDimSetEntry := DimSetEntry;
                TempDimSetEntry."Dimension Set ID" := 0;
                TempDimSetEntry.Insert();
            until DimSetEntry.Next() = 0;
    end;

    /// <summary>The set with one value added, changed, or taken out where the value is blank.</summary>
    procedure ChangeValue(SetID: Integer; DimensionCode: Code[20]; ValueCode: Code[20]): Integer
    var
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
    begin
        GetDimensionSet(TempDimSetEntry, SetID);
        if TempDimSetEntry.Get(0, DimensionCode) then
            TempDimSetEntry.Delete();
        if ValueCode <> '' then
            AddValue(TempDimSetEntry, DimensionCode, ValueCode);
        exit(GetDimensionSetID(TempDimSetEntry));
    end;

    /// <summary>All values of both; the second set wins.</summary>
    procedure Combine(FirstSetID: Integer; SecondSetID: Integer): Integer
    var
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
        DimSetEntry: Record "Desk Dim. Set Entry";
    begin
        GetDimensionSet(TempDimSetEntry, FirstSetID);
        DimSetEntry.SetRange("Dimension Set ID", SecondSetID);
        if DimSetEntry.FindSet() then
            repeat
                TempDimSetEntry := DimSetEntry;
                TempDimSetEntry."Dimension Set ID" := 0;
                if not TempDimSetEntry.Insert() then
                    TempDimSetEntry.Modify();
            until DimSetEntry.Next() = 0;
        exit(GetDimensionSetID(TempDimSetEntry));
    end;

    procedure DefaultSetID(TableID: Integer; No: Code[20]): Integer
    var
        DefaultDimension: Record "Desk Default Dimension";
        TempDimSetEntry: Record "Desk Dim. Set Entry" temporary;
    begin
        DefaultDimension.SetRange("Table ID", TableID);
        DefaultDimension.SetFilter("No.", '%1|%2', '', No);
        DefaultDimension.SetFilter("Dimension Value Code", '<>%1', '');
        // Blank numbers come first: they are the defaults of the whole table.
        if DefaultDimension.FindSet() then
            repeat
                AddValue(TempDimSetEntry, DefaultDimension."Dimension Code", DefaultDimension."Dimension Value Code");
            until DefaultDimension.Next() = 0;
        exit(GetDimensionSetID(TempDimSetEntry));
    end;

    procedure AddValue(var TempDimSetEntry: Record "Desk Dim. Set Entry" temporary; DimensionCode: Code[20]; ValueCode: Code[20])
    begin
        if not TempDimSetEntry.Get(0, DimensionCode) then begin
            TempDimSetEntry.Init();
            TempDimSetEntry."Dimension Set ID" := 0;
            TempDimSetEntry."Dimension Code" := DimensionCode;
            TempDimSetEntry.Insert();
        end;
        TempDimSetEntry.Validate("Dimension Value Code", ValueCode);
        TempDimSetEntry.Modify();
    end;

    procedure ValueOf(SetID: Integer; DimensionCode: Code[20]): Code[20]
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
    begin
        if DimSetEntry.Get(SetID, DimensionCode) then
            exit(DimSetEntry."Dimension Value Code");
    end;

    /// <summary>DEPARTMENT=SALES; PROJECT=HOUSE</summary>
    procedure SetAsText(SetID: Integer): Text
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
        Builder: TextBuilder;
    begin
        DimSetEntry.SetRange("Dimension Set ID", SetID);
        if DimSetEntry.FindSet() then
            repeat
                if Builder.Length() > 0 then
                    Builder.Append('; ');
                Builder.Append(StrSubstNo('%1=%2', DimSetEntry."Dimension Code", DimSetEntry."Dimension Value Code"));
            until DimSetEntry.Next() = 0;
        exit(Builder.ToText());
    end;

    local procedure InsertNode(var Node: Record "Desk Dim. Set Tree Node"; ParentSetID: Integer; ValueID: Integer)
    begin
        Node.Init();
        Node."Parent Dimension Set ID" := ParentSetID;
        Node."Dimension Value ID" := ValueID;
        Node."Dimension Set ID" := 0;
        Node.Insert(true);
    end;

    local procedure InsertEntries(var TempDimSetEntry: Record "Desk Dim. Set Entry" temporary; SetID: Integer)
    var
        DimSetEntry: Record "Desk Dim. Set Entry";
    begin
        TempDimSetEntry.FindSet();
        repeat
            DimSetEntry := TempDimSetEntry;
            DimSetEntry."Dimension Set ID" := SetID;
            DimSetEntry.Insert();
        until TempDimSetEntry.Next() = 0;
    end;
}
