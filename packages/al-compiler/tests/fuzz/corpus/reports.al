report 61700 "Doc Report"
{
    UsageCategory = ReportsAndAnalysis;
    DefaultLayout = RDLC;
    dataset
    {
        dataitem(Doc; "Sales Doc")
        {
            RequestFilterFields = "No.", "Posting Date";
            DataItemTableView = sorting("No.") where(Status = const(Released));
            CalcFields = "Line Amount";
            column(No_Doc; "No.") { IncludeCaption = true; }
            column(Title; StrSubstNo(TitleTxt, Doc."Customer Name", CompanyName())) { }
            column(Total; Total) { AutoFormatExpression = GetCode(); }
            column(Lbl; TitleTxt) { }
            column(X; FieldCaption("No.")) { }
            dataitem(Line; "Sales Doc Line")
            {
                DataItemLink = "Document No." = field("No.");
                DataItemLinkReference = Doc;
                column(Amount; Amount) { }
                column(LineDoc; Doc.Amount + Line.Amount) { }
                trigger OnPreDataItem() begin SetRange("Line No.", 1, 100); if IsEmpty() then CurrReport.Break(); end;
                trigger OnAfterGetRecord() begin Total += Amount; if Type = Type::" " then CurrReport.Skip(); TestField(Description); end;
            }
            dataitem(Loop; Integer) { DataItemTableView = sorting(Number); column(N; Loop.Number) { } trigger OnPreDataItem() begin SetRange(Number, 1, Copies); end; }
            trigger OnAfterGetRecord() begin CurrReport.Language := 1033; Total := 0; if not Show then CurrReport.Quit(); end;
        }
    }
    requestpage
    {
        SaveValues = true;
        layout { area(Content) { group(Options) { field(ShowIt; Show) { trigger OnValidate() begin CopiesEnabled := Show; RequestOptionsPage.Update(); end; } field(Copies; Copies) { Enabled = CopiesEnabled; } } } }
        trigger OnOpenPage() begin if Copies = 0 then Copies := 1; RequestOptionsPage.ShowIt.Visible := true; end;
        trigger OnQueryClosePage(CloseAction: Action): Boolean begin exit(true); end;
    }
    labels { TitleLbl = 'Title', Comment = 'x'; label(Second; 'Two') }
    trigger OnInitReport() begin Show := true; end;
    trigger OnPreReport() begin if CurrReport.UseRequestPage() then; Filters := Doc.GetFilters(); if Doc.GetFilter("Posting Date") = '' then Error('x'); end;
    procedure Init(NewShow: Boolean) begin Show := NewShow; end;
    local procedure GetCode(): Code[10] begin exit('A'); end;
    var Total: Decimal; Copies: Integer; Show, CopiesEnabled: Boolean; Filters: Text; TitleTxt: Label 'Title %1 %2';
}
reportextension 61701 "Doc Report Ext" extends "Doc Report"
{
    dataset
    {
        add(Doc) { column(Extra; "Customer Name") { } column(Twice; 2 * Amount) { } }
        modify(Line) { trigger OnAfterAfterGetRecord() begin Seen += 1; if Description = '' then CurrReport.Skip(); end; }
        addlast(Doc) { dataitem(More; "Sales Doc Line") { DataItemLink = "Document No." = field("No."); column(D; Description) { } } }
    }
    requestpage { layout { addlast(Options) { field(SeenCtl; Seen) { } } } }
    trigger OnPreReport() begin Doc.SetRange(Status); More.Reset(); end;
    var Seen: Integer;
}
