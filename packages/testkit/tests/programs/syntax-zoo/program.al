/// <summary>Everything a real file has.</summary>
permissionset 50110 "Zoo Perm"
{
    Assignable = true;
    Permissions = tabledata "Zoo Row" = RIMD, codeunit Program = X;
}
page 50110 "Zoo Page"
{
    PageType = List;
    SourceTable = "Zoo Row";
    layout { area(Content) { repeater(R) { field(Id; Rec.Id) { ApplicationArea = All; ToolTip = 'x'; } } } }
    actions { area(Processing) { action(Go) { trigger OnAction() begin Message('page'); end; } } }
}
enum 50110 "Zoo Enum" { Extensible = true; Caption = 'Zoo'; value(0; " ") { } value(1; A) { Caption = 'A', Comment = 'c', Locked = true; } }
enumextension 50110 "Zoo Enum Ext" extends "Zoo Enum" { value(10; Extra) { Caption = 'Extra One'; } }
table 60110 "Zoo Row"
{
    Caption = 'Zoo';
    DataClassification = CustomerContent;
    Access = Public;
    LookupPageId = "Zoo Page";
    fields
    {
        field(1; Id; Integer) { DataClassification = SystemMetadata; Editable = false; }
        field(2; Kind; Enum "Zoo Enum") { }
        field(3; Total; Decimal) { FieldClass = FlowField; CalcFormula = sum("Zoo Row".Weight where(Id = field(Id))); DecimalPlaces = 0 : 5; MinValue = 0; }
        field(6; Weight; Decimal) { InitValue = 1; }
        field(4; "Date Filter"; Date) { FieldClass = FlowFilter; }
        field(5; Pic; Blob) { Subtype = Bitmap; }
    }
    keys { key(PK; Id) { Clustered = true; } key(K2; Kind) { SumIndexFields = Id; MaintainSqlIndex = true; } }
    fieldgroups { fieldgroup(DropDown; Id, Kind) { } }
}
codeunit 50101 "Zoo Sub"
{
    Access = Internal;
    [EventSubscriber(ObjectType::Codeunit, Codeunit::Program, 'OnZoo', '', false, false)]
    local procedure HandleZoo(var Handled: Boolean)
    begin
    end;
}
codeunit 50100 Program
{
    Permissions = tabledata "Zoo Row" = rimd;

    trigger OnRun()
    var
        A, B, C: Integer;
        Lbl: Label 'Text %1', Comment = 'c', MaxLength = 50, Locked = true;
        R: Record "Zoo Row";
        Opt: Option " ",One,,"Three 3";
        "Quoted Var": Text[10];
    begin
        A := 1; B := 2; C := A + B;;
        Message(Lbl, C);
        begin begin Message('nested'); end end;
        if (A = 1) then begin end else begin Message('never'); end;
        if A = 1 then
        begin
            if B = 3 then Message('never') else
                case C of
                    1, 2: Message('never');
                    3: begin Message('three'); end;
                    else Message('never')
                end
        end;
        R.Kind := R.Kind::Extra;
        Message('%1 %2', R.Kind, "Zoo Enum"::Extra.AsInteger());
        Opt := Opt::"Three 3";
        Message('%1', Opt);
        "Quoted Var" := 'q';
        Message("Quoted Var");
        R."Date Filter" := 0D;
        R.SetRange("Date Filter", 20240101D, 20241231D);
        Message('%1', R.GetFilter("Date Filter"));
        R.Id := 1;
        R.Insert();
        Message('%1', R.Count());
        R.CalcFields(Total);
        Message('%1', R.Total);
        Message('%1', Ret());
    end;

    procedure Ret() : Option X,Y
    begin
        exit(1)
    end;

    procedure Static(): Text begin exit('s') end;

    [IntegrationEvent(false, false)]
    local procedure OnZoo(var Handled: Boolean)
    begin
    end;

    protected var
        Shared: Integer;

    var
        [NonDebuggable]
        Secret: Text;
}
