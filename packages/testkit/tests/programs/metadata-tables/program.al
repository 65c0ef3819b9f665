enum 60162 "Md Kind" { value(0; " ") { } value(4; Four) { Caption = 'The Four'; } }
table 60162 "Md Item"
{
    Caption = 'An Item';
    fields
    {
        field(1; "No."; Code[20]) { Caption = 'Number'; }
        field(2; "Vendor No."; Code[10]) { TableRelation = "Md Vendor"; }
        field(3; Kind; Enum "Md Kind") { }
        field(4; State; Option) { OptionMembers = Open,Closed; }
        field(5; Note; Text[250]) { }
        field(6; Amount; Decimal) { }
    }
    keys { key(PK; "No.") { Clustered = true; } key(Second; Kind, Note) { } }
}
table 60163 "Md Vendor" { TableType = Temporary; fields { field(1; "No."; Code[10]) { } } keys { key(PK; "No.") { } } }
codeunit 60162 "Md Single" { SingleInstance = true; TableNo = "Md Item"; trigger OnRun() begin end; }
codeunit 60163 "Md Test" { Subtype = Test; }
codeunit 50100 Program
{
    trigger OnRun()
    begin
        Objects();
        Fields();
        Keys();
        TablesAndCodeunits();
    end;

    local procedure Objects()
    var
        Obj: Record AllObj;
        Captioned: Record AllObjWithCaption;
    begin
        Obj.SetRange("Object ID", 60162, 60163);
        Message('%1', Obj.Count);
        if Obj.FindSet() then
            repeat
                Message('%1 %2 %3', Obj."Object Type", Obj."Object ID", Obj."Object Name");
            until Obj.Next() = 0;
        Message('%1', Obj.Get(Obj."Object Type"::Table, Database::"Md Item"));
        Captioned.Get(Captioned."Object Type"::Table, Database::"Md Item");
        Message('%1 %2 %3', Captioned."Object Caption", Captioned."Object Subtype", IsNullGuid(Captioned."App Package ID"));
        Captioned.Get(ObjectType::Codeunit, Codeunit::"Md Test");
        Message('%1 %2', Captioned."Object Name", Captioned."Object Subtype");
        Captioned.SetRange("Object Type", Captioned."Object Type"::TableData);
        Captioned.SetFilter("Object Name", '@field');
        Captioned.FindFirst();
        Message('%1 %2', Captioned."Object ID", Captioned.Count);
        Message('%1', Obj.Get(Obj."Object Type"::Page, 99999));
        Obj.SetRange("Object Type", Obj."Object Type"::Page);
        asserterror Obj.FindFirst();
        Message(GetLastErrorText());
    end;

    local procedure Fields()
    var
        Fld: Record Field;
        Names: Text;
    begin
        Fld.SetRange(TableNo, Database::"Md Item");
        Fld.SetFilter("No.", '<2000000000');
        if Fld.FindSet() then
            repeat
                Message('%1 %2 %3 %4 %5 %6 %7 %8 %9', Fld."No.", Fld.FieldName, Fld."Field Caption", Fld.Type, Fld.Len, Fld."Type Name", Fld.RelationTableNo, Fld.OptionString, Fld.IsPartOfPrimaryKey);
            until Fld.Next() = 0;
        Fld.SetRange("No.");
        Message('%1', Fld.Count);
        Fld.Get(Database::"Md Item", 3);
        Message('%1 %2 %3', Fld.TableName, Fld.Class, Fld.Type = Fld.Type::Option);
        Message('%1', Fld.Get(Database::"Md Item", 99));
        Fld.Reset();
        Fld.SetRange(TableNo, Database::"Md Item", Database::"Md Vendor");
        Fld.SetRange(FieldName, 'No.');
        Fld.SetCurrentKey(FieldName, "No.");
        Fld.Ascending(false);
        if Fld.FindSet() then
            repeat
                Names += Format(Fld.TableNo) + ' ';
            until Fld.Next() = 0;
        Message(Names);
        Fld.SetRange(TableNo, Database::Field);
        Fld.SetRange(FieldName);
        Fld.SetRange(Type, Fld.Type::Text);
        Message('%1', Fld.Count);
        Fld.FindFirst();
        Fld.Mark(true);
        Fld.MarkedOnly(true);
        Message('%1', Fld.Count);
    end;

    local procedure Keys()
    var
        TableKey: Record "Key";
    begin
        TableKey.SetRange(TableNo, Database::"Md Item");
        if TableKey.FindSet() then
            repeat
                Message('%1 %2 %3 %4', TableKey."No.", TableKey."Key", TableKey.Clustered, TableKey.Unique);
            until TableKey.Next() = 0;
    end;

    local procedure TablesAndCodeunits()
    var
        Tab: Record "Table Metadata";
        Unit: Record "Codeunit Metadata";
        Comp: Record Company;
    begin
        Tab.Get(Database::"Md Vendor");
        Message('%1 %2 %3', Tab.Name, Tab.TableType, Tab.DataPerCompany);
        Tab.Get(2000000026);
        Message('%1 %2', Tab.Name, Tab.DataPerCompany);
        Unit.Get(Codeunit::"Md Single");
        Message('%1 %2 %3 %4', Unit.Name, Unit.TableNo, Unit.SingleInstance, Unit.SubType);
        Unit.SetRange(SubType, Unit.SubType::Test);
        Message('%1', Unit.Count);
        Message('%1', Comp.Get(CompanyName));
    end;
}
