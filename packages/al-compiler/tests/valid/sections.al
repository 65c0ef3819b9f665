table 1 T { fields { field(1; "No."; Code[20]) { } field(2; "Parent No."; Code[20]) { } field(3; Qty; Decimal) { } field(4; Pic; Media) { } field(5; B; Blob) { } field(6; State; Enum E) { } field(7; Type; Option) { OptionMembers = A,B; } } keys { key(PK; "No.") { } } }
enum 1 E { value(0; " ") { } value(1; New) { } }
page 1 P
{
    PageType = Card;
    SourceTable = T;
    SourceTableTemporary = true;
    RefreshOnActivate = true;
    PromotedActionCategories = 'New,Process,Report';
    Permissions = tabledata T = r;
    CaptionML = ENU = 'X';
    layout
    {
        area(content)
        {
            field(Dummy; '') { ShowCaption = false; }
            field(Lit; 'text') { }
            field(Sum; Rec.Qty * 2) { DecimalPlaces = 0 : 5; }
            field(Status; Rec.State) { OptionCaption = 'a,b'; ValuesAllowed = 0, 1; }
            field(Type; Rec.Type) { HideValue = Rec.Type = Rec.Type::A; StyleExpr = 'Favorable'; Style = Strong; }
            field(Opt; Choice) { OptionCaption = 'A,B'; trigger OnValidate() begin case Choice of Choice::First: CurrPage.Update(true); Choice::Second: ; end; end; }
            field(Mat; Matrix[1, 2]) { CaptionClass = '3,' + Captions[1]; Visible = Shown[1]; }
            label(Lbl) { CaptionClass = Text001; ApplicationArea = All; }
            label(Lbl2; 'Fixed') { }
            grid(G) { GridLayout = Rows; group(Inner) { ShowCaption = false; field(Pic; Rec.Pic) { } } }
            fixed(F) { group(FG) { field(F1; Format(Rec.Qty)) { } } }
            cuegroup(Cues) { CuegroupLayout = Wide; field(Cue; Rec.Qty) { DrillDownPageId = P; } actions { action(CueAct) { RunObject = page P; RunPageMode = Create; } } }
            part("Sub Part"; Sub) { SubPageLink = "Parent No." = field("No."), Type = const(A); SubPageView = sorting("No.") where(Qty = filter(<> 0)); }
            part(Second; Sub) { Provider = "Sub Part"; SubPageLink = "No." = field("Parent No."); }
            systempart(Control1; Notes) { }
            chartpart(Chart; "X") { }
            usercontrol(Web; "AddIn") { trigger Ready(Data: JsonObject) begin CurrPage.Web.Load(Data); end; }
        }
        area(factboxes) { }
    }
    actions
    {
        area(navigation) { action(A1) { RunObject = codeunit C; ShortcutKey = 'Ctrl+F7'; } action("A 2") { Visible = "A 2 Visible"; Enabled = (Rec.Qty > 1) and not "A 2 Visible"; trigger OnAction() begin Page.RunModal(Page::P, Rec, Rec."No."); Hyperlink('x'); end; } }
        area(Promoted) { group(Category_Process) { actionref(A1_Promoted; A1) { } } }
    }
    trigger OnOpenPage()
    var
        TaskId: Integer;
        Params: Dictionary of [Text, Text];
        Env: Codeunit C;
        Notif: Notification;
        Stream: InStream;
        Lookup: Page P;
        Filter: FilterPageBuilder;
    begin
        CurrPage.EnqueueBackgroundTask(TaskId, Codeunit::C, Params, 1000, PageBackgroundTaskErrorLevel::Warning);
        Params := CurrPage.GetBackgroundParameters();
        CurrPage.Lbl2.Visible := false;
        CurrPage."Sub Part".Page.SetIt(Rec);
        CurrPage."Sub Part".Page.SetSelectionFilter(Rec);
        CurrPage."Sub Part".Visible := true;
        CurrPage.LookupMode := true;
        if CurrPage.LookupMode and CurrPage.Editable() then CurrPage.Editable(false);
        Lookup.LookupMode(true);
        if Lookup.RunModal() in [Action::LookupOK, Action::OK] then Lookup.GetRecord(Rec);
        if not Rec.Get(Rec.GetFilter("No.")) then Insert();
        if Rec.FindSet() then;
        if Find('=><') then;
        Rec.B.CreateInStream(Stream);
        Notif.Send();
        Env.Run(Rec);
        Reset;
        Filter.AddTable('x', Database::T);
        OnAfterOpen(Rec);
        Message('%1', CurrPage.ObjectId(false));
        Total := Qty + xRec.Qty;
        if CurrPage.Caption = '' then;
        Copy(Rec, true);
        with Rec do Validate("No.", '1');
        SetCurrentKey("Parent No.");
        Rec.SetRange(State, State::New, Rec.State::New);
    end;
    trigger OnPageBackgroundTaskCompleted(TaskId: Integer; Results: Dictionary of [Text, Text]) begin end;
    trigger OnPageBackgroundTaskError(TaskId: Integer; ErrorCode: Text; ErrorText: Text; ErrorCallStack: Text; var IsHandled: Boolean) begin end;
    trigger OnDeleteRecord(): Boolean begin exit(Confirm('x')); end;
    trigger OnModifyRecord(): Boolean begin CurrPage.Close; end;
    trigger OnNewRecord(BelowxRec: Boolean) begin Rec."No." := xRec."No."; end;
    [IntegrationEvent(true, false)] local procedure OnAfterOpen(var T: Record T) begin end;
    procedure Overload(A: Page P) begin end;
    procedure Overload(A: Page Sub) begin end;
    procedure Self(): Boolean var P: Page P; begin P.Overload(P); exit(P.Self()); end;
    var
        Choice: Option First,Second; Matrix: array[2, 2] of Decimal; Captions: array[2] of Text; Shown: array[2] of Boolean; Text001: Label 'x'; "A 2 Visible": Boolean; Total: Decimal;
}
controladdin AddIn { procedure Load(Data: JsonObject); event Ready(Data: JsonObject); }
page 2 Sub { PageType = ListPart; SourceTable = T; procedure SetIt(var R: Record T) begin Rec.Copy(R); CurrPage.Update(false); end; }
page 3 NoTable { layout { area(content) { field(X; X) { } } } trigger OnOpenPage() begin X := 1; CurrPage.Update(); end; var X: Integer; }
page 4 Api { PageType = API; APIPublisher = 'a'; APIGroup = 'b'; APIVersion = 'v1.0'; EntityName = 't'; EntitySetName = 'ts'; SourceTable = T; ODataKeyFields = SystemId; DelayedInsert = true; layout { area(Content) { repeater(R) { field(id; Rec.SystemId) { Editable = false; } field(lastModified; Rec.SystemModifiedAt) { } part(lines; Sub) { EntityName = 'l'; EntitySetName = 'ls'; SubPageLink = "Parent No." = field(SystemId); Multiplicity = ZeroOrOne; } } } } [ServiceEnabled] procedure Post(var Ctx: WebServiceActionContext) begin Ctx.SetObjectType(ObjectType::Page); Ctx.SetResultCode(WebServiceActionResultCode::Updated); end; }
page 5 RoleCenter { PageType = RoleCenter; layout { area(rolecenter) { part(a; Sub) { } } } actions { area(sections) { group(g) { action(x) { RunObject = page P; RunPageView = where(Type = const(A)); } } } } }
profile Prof { Caption = 'x'; RoleCenter = RoleCenter; Customizations = Cust; }
pagecustomization Cust customizes P { layout { modify(Sum) { Visible = false; } } }
codeunit 1 C { TableNo = T; trigger OnRun() begin end; }
report 1 R
{
    ProcessingOnly = true;
    UseRequestPage = true;
    dataset
    {
        dataitem(Integer; Integer) { DataItemTableView = sorting(Number) where(Number = const(1)); MaxIteration = 1; PrintOnlyIfDetail = true;
            dataitem("T Copy"; T) { UseTemporary = true; RequestFilterHeading = 'x'; column(No_; "No.") { } column(Pos; Integer.Number) { } column("Quoted Col"; "T Copy".Qty) { DecimalPlaces = 0 : 2; AutoFormatType = 1; } column(S; State::New) { } column(Fmt; Format(Type, 0, 9)) { OptionCaption = 'x'; }
               trigger OnPreDataItem() begin Integer.SetRange(Number, 1, 5); LockTable(); if GetFilters <> '' then CurrReport.Break(); Window.Open('x #1'); end;
               trigger OnAfterGetRecord() begin Window.Update(1, "No."); Modify(true); Delete; CurrReport.ShowOutput(false); CurrReport.NewPage(); end;
               trigger OnPostDataItem() begin Window.Close(); Commit(); end; }
        }
    }
    requestpage
    {
        SourceTable = T; 
        layout { area(content) { group(Opt) { field(Sel; Rec."No.") { TableRelation = T; trigger OnLookup(var Text: Text): Boolean begin Text := "No."; exit(true); end; } field(D; Day) { Visible = DayVisible; } repeater(Rep) { field(Q; Rec.Qty) { } } } } }
        actions { area(processing) { action(Go) { trigger OnAction() begin CurrPage.Update(); RequestOptionsPage.Close(); CurrReport.RequestOptionsPage.Update(false); CurrReport.RequestOptionsPage.Caption := CurrReport.RequestOptionsPage.Caption() + 'x'; end; } } }
        trigger OnOpenPage() begin DayVisible := true; Rec.Init(); Init(); end;
    }
    rendering { layout(L) { Type = RDLC; LayoutFile = 'a.rdl'; } }
    trigger OnPostReport() begin if CurrReport.TargetFormat = ReportFormat::Excel then; if CurrReport.Preview() then; Message('%1', CurrReport.ObjectId()); end;
    var Day: Date; DayVisible: Boolean; Window: Dialog;
}
xmlport 1 X
{
    Format = VariableText; FieldSeparator = '<TAB>'; Encoding = UTF8; UseDefaultNamespace = true; DefaultNamespace = 'urn:x'; namespaceprefix = a = 'urn:a';
    schema { textelement(Root) { tableelement(Integer; Integer) { SourceTableView = sorting(Number) where(Number = const(1)); textelement(HeaderTxt) { trigger OnBeforePassVariable() begin HeaderTxt := 'a'; end; } }
       tableelement("T Row"; T) { AutoSave = true; AutoUpdate = true; AutoReplace = false; UseTemporary = true; fieldelement(No; "T Row"."No.") { FieldValidate = no; } fieldattribute(State; "T Row".State) { } textelement(qty) { TextType = Text; Unbound = true; trigger OnAfterAssignVariable() begin if Evaluate("T Row".Qty, qty) then; Evaluate(Dec, qty); end; }
         trigger OnAfterInitRecord() begin "T Row".Init(); currXMLport.Skip(); end; trigger OnPreXmlItem() begin "T Row".SetRange("No."); end; } } }
    trigger OnInitXmlPort() begin if currXMLport.ImportFile then; Dec := 0; currXMLport.TextEncoding(TextEncoding::UTF8); end;
    procedure Get(var Buf: Record T temporary) begin Buf.Copy("T Row", true); end;
    var Dec: Decimal;
}
query 1 Q { QueryType = Normal; OrderBy = descending(Total); elements { dataitem(QE; T) { DataItemTableFilter = Type = const(A); column(No_; "No.") { } column(Total; Qty) { Method = Sum; ReverseSign = true; } column(Month; SystemCreatedAt) { Method = Month; } filter(F; Type) { ColumnFilter = F = const(A); } dataitem(P2; T) { DataItemLink = "No." = QE."Parent No.", Qty = QE.Qty; SqlJoinType = LeftOuterJoin; column(N) { Method = Count; } } } } var Extra: Integer; procedure Helper(): Integer begin exit(Extra); end; }
codeunit 2 Uses
{
    procedure P(var Pg: Page P; Rp: Report R): Boolean
    var Q: Query Q; TP: TestPage P; X: XmlPort X; RecRef: RecordRef; Out: OutStream; T: Record T; L: List of [Text]; PageVar: Page P; V: Variant;
    begin
        Q.SetRange(F, Q.F); Q.SetFilter(Total, '>%1', 1); Q.Open(); while Q.Read do if Q.No_ = '' then exit(Q.Helper() > Q.N);
        if Q.SaveAsCsv(Out) then; Message('%1 %2', Q.Total, Q.Month); Q.TopNumberOfRows := 1; Q.SecurityFiltering(SecurityFilter::Filtered);
        TP.OpenEdit(); TP.GoToRecord(T); TP.Sum.SetValue(1); TP."A 2".Invoke(); TP."Sub Part".First(); TP.Close();
        X.SetDestination(Out); X.Export(); X.Get(T); X.SetTableView(T); XmlPort.Run(XmlPort::X, false, true, T);
        Rp.SetTableView(T); Rp.RunModal(); Rp.SaveAs('', ReportFormat::Pdf, Out, RecRef); Report.SaveAs(Report::R, '', ReportFormat::Pdf, Out); Report.Run(1);
        Pg.SetTableView(T); Pg.Editable(false); Pg.Caption('x'); Pg.Run(); Clear(Pg); Clear(PageVar); PageVar := Pg; V := Pg; P(PageVar, Rp);
        exit(Pg.Self());
    end;
}
