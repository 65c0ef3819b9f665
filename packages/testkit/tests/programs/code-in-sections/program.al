/// <summary>Code of pages, reports, queries and xmlports is checked; reaching one of them says what is not implemented.</summary>
codeunit 50100 Program
{
    trigger OnRun()
    var
        Docs: Page "Sales Docs";
        DocReport: Report "Doc Report";
        DocQuery: Query "Doc Query";
        DocPort: XmlPort "Doc Port";
        Doc: Record "Sales Doc";
        Total: Decimal;
        Number: Text;
        Source: InStream;
    begin
        asserterror Docs.SetTableView(Doc);
        Message(GetLastErrorText());
        asserterror Docs.LookupMode := true;
        Message(GetLastErrorText());
        asserterror Total := Docs.GetTotal();
        Message(GetLastErrorText());
        asserterror Number := Docs.GetSelectionFilter;
        Message(GetLastErrorText());
        asserterror DocReport.Init(true);
        Message(GetLastErrorText());
        asserterror DocReport.UseRequestPage := false;
        Message(GetLastErrorText());
        asserterror Report.Run(Report::"Doc Report", true);
        Message(GetLastErrorText());
        asserterror DocQuery.SetRange(DateF, Today());
        Message(GetLastErrorText());
        asserterror if DocQuery.Read() then Number := DocQuery.No;
        Message(GetLastErrorText());
        asserterror Total := DocQuery.Sum_Amount + DocQuery.Cnt;
        Message(GetLastErrorText());
        asserterror DocPort.SetSource(Source);
        Message(GetLastErrorText());
        asserterror XmlPort.Import(XmlPort::"Doc Port", Source);
        Message(GetLastErrorText());
    end;
}
