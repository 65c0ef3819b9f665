page 61700 "Sales Docs"
{
    PageType = List;
    SourceTable = "Sales Doc";
    CardPageId = "Sales Doc";
    SourceTableView = sorting(Status, "Posting Date") order(descending) where(Status = const(Open));
    Editable = false;
    DataCaptionExpression = GetCaption();
    layout
    {
        area(Content)
        {
            repeater(Group)
            {
                IndentationColumn = Indent;
                field("No."; Rec."No.") { ApplicationArea = All; StyleExpr = Style; Visible = ShowNo; }
                field(Customer; "Customer Name") { ApplicationArea = All; Editable = not ShowNo; }
                field(Total; GetTotal()) { AutoFormatExpression = 'X'; trigger OnDrillDown() begin Message('%1', "No."); end; }
                field(Names; Names[1]) { CaptionClass = '3,' + Names[2]; trigger OnLookup(var Text: Text): Boolean begin Text := Names[1]; exit(true); end; }
                field(SystemCreatedAt; Rec.SystemCreatedAt) { }
            }
        }
        area(FactBoxes)
        {
            part(Lines; "Sales Doc Lines") { SubPageLink = "Document No." = field("No."), "Line No." = filter(> 0); UpdatePropagation = Both; }
            systempart(Links; Links) { }
        }
    }
    actions
    {
        area(Processing)
        {
            action(Release)
            {
                Enabled = Rec.Status = Rec.Status::Open;
                Image = ReleaseDoc;
                Promoted = true; PromotedCategory = Process; PromotedIsBig = true;
                trigger OnAction()
                var
                    Doc: Record "Sales Doc";
                    Card: Page "Sales Doc";
                    Result: Boolean;
                begin
                    CurrPage.SetSelectionFilter(Doc);
                    if Doc.FindSet() then
                        repeat
                            Doc.Release();
                        until Doc.Next() = 0;
                    Result := Rec.Release();
                    if Rec.Release then;
                    CurrPage.Lines.Page.SetFactor(2);
                    CurrPage.Lines.PAGE.Update(false);
                    CurrPage.Update(false);
                    CurrPage.Update;
                    if CurrPage.Editable then CurrPage.Caption := 'x';
                    Card.SetRecord(Rec);
                    Card.SetMode(true, Result);
                    if Card.RunModal() = Action::LookupOK then
                        Card.GetRecord(Doc);
                    Page.Run(Page::"Sales Doc", Rec);
                    if Page.RunModal(0, Doc) = Action::OK then;
                    Report.RunModal(Report::"Doc Report", true, false, Doc);
                    CurrPage.Close();
                end;
            }
            action(Card) { RunObject = page "Sales Doc"; RunPageLink = "No." = field("No."), "Date Filter" = field("Date Filter"); }
            group(More) { actionref(ReleaseRef; Release) { } separator(Sep) { } }
        }
    }
    views { view(OpenDocs) { Caption = 'Open'; Filters = where(Status = const(Open)); } }
    trigger OnOpenPage() begin ShowNo := true; SetRange(Status, Status::Open); Rec.FilterGroup(2); FilterGroup := 0; end;
    trigger OnAfterGetRecord() begin Style := Format(Rec.Status); if xRec."No." <> "No." then Indent := 1; Rec.CalcFields("Line Amount"); CalcFields("Line Amount"); end;
    trigger OnInsertRecord(BelowxRec: Boolean): Boolean begin exit(not BelowxRec); end;
    trigger OnQueryClosePage(CloseAction: Action): Boolean begin if CloseAction in [Action::OK, Action::LookupOK] then exit(true); end;
    trigger OnFindRecord(Which: Text): Boolean begin exit(Rec.Find(Which)); end;
    trigger OnNextRecord(Steps: Integer): Integer begin exit(Next(Steps)); end;
    procedure GetTotal(): Decimal begin exit(Amount + Rec.Amount); end;
    local procedure GetCaption(): Text begin exit(Rec."No." + ' ' + "Customer Name" + TableCaption()); end;
    procedure GetSelectionFilter(): Text var R: Record "Sales Doc"; begin CurrPage.SetSelectionFilter(R); exit(R.GetFilters); end;
    var
        Names: array[4] of Text;
        Style: Text;
        Indent: Integer;
        ShowNo: Boolean;
}
page 61701 "Sales Doc Lines"
{
    PageType = ListPart;
    SourceTable = "Sales Doc Line";
    AutoSplitKey = true;
    layout { area(Content) { repeater(R) { field(Type; Rec.Type) { trigger OnValidate() begin Rec.TestField("Line No."); CurrPage.SaveRecord(); end; } field(Description; Rec.Description) { ShowMandatory = Type <> Type::" "; } } } }
    procedure SetFactor(Value: Integer) begin Factor := Value; end;
    var Factor: Integer;
}
page 61702 "Sales Doc"
{
    PageType = Document;
    SourceTable = "Sales Doc";
    layout
    {
        area(Content)
        {
            group(General) { Visible = IsVisible; field("No."; Rec."No.") { } field(Amount; Rec.Amount) { Enabled = Enabled; } }
            part(DocLines; "Sales Doc Lines") { SubPageLink = "Document No." = field("No."); Editable = EditLines(); }
            usercontrol(Viewer; "Doc Viewer") { trigger ControlReady() begin CurrPage.Viewer.Show('x'); end; trigger Clicked(Index: Integer) begin Enabled := Index > 0; end; }
        }
    }
    procedure SetMode(NewMode: Boolean; var Result: Boolean) begin IsVisible := NewMode; Result := this.EditLines(); end;
    local procedure EditLines(): Boolean begin exit(Rec.Status = Rec.Status::Open); end;
    protected procedure Extendable() begin end;
    var Enabled: Boolean; 
    protected var IsVisible: Boolean;
}
controladdin "Doc Viewer" { Scripts = 'a.js'; procedure Show(Text: Text); event ControlReady(); event Clicked(Index: Integer); }
pageextension 61703 "Sales Doc Ext" extends "Sales Doc"
{
    layout
    {
        addlast(General) { field(ExtField; Rec."Customer Name") { trigger OnValidate() begin Touched := true; IsVisible := Touched; end; } field(Ext2; "Posting Date") { } }
        modify(Amount) { Visible = Touched; trigger OnBeforeValidate() begin Rec.TestField(Status, Rec.Status::Open); CurrPage.DocLines.Page.SetFactor(1); end; }
        moveafter("No."; Amount)
    }
    actions { addfirst(Processing) { action(Go) { trigger OnAction() begin ExtProc(Rec); CurrPage.Update(); Extendable(); CurrPage.ExtField.Visible := true; end; } } }
    trigger OnAfterGetCurrRecord() begin Touched := false; end;
    procedure ExtProc(var Doc: Record "Sales Doc") begin end;
    var Touched: Boolean;
}
