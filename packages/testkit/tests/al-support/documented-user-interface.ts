const walking = `FindFirstField FindNextField FindPreviousField First GoToKey GoToRecord Last Next Prev Previous`
const testPart = `${walking} Caption Editable Expand Filter GetField GetValidationError IsExpanded New ValidationErrorCount`

/** Pages, reports, queries and what stands for them in tests. */
export const documentedUserInterface = {
  Action: '',
  Dialog: 'Close HideSubsequentDialogs LogInternalError Open Update',
  FilterPageBuilder: `AddField AddFieldNo AddRecord AddRecordRef AddTable Count GetView Name PageCaption RunModal SetView`,
  Notification: 'AddAction GetData HasData Id Message Recall Scope Send SetData',
  Page: `Activate CancelBackgroundTask Caption Close Editable EnqueueBackgroundTask GetBackgroundParameters GetRecord LookupMode ObjectId
    PromptMode Run RunModal SaveRecord SetBackgroundTaskResult SetRecord SetSelectionFilter SetTableView Update`,
  Query: `Close ColumnCaption ColumnName ColumnNo GetFilter GetFilters Open Read SaveAsCsv SaveAsJson SaveAsXml SecurityFiltering SetFilter
    SetRange TopNumberOfRows`,
  Report: `Break CreateTotals DefaultLayout ExcelLayout Execute FormatRegion GetSubstituteReportId IsReadOnly Language NewPage
    NewPagePerRecord ObjectId PageNo PaperSource Preview Print PrintOnlyIfDetail Quit RDLCLayout Run RunModal RunRequestPage SaveAs
    SaveAsExcel SaveAsHtml SaveAsPdf SaveAsWord SaveAsXml SetTableView ShowOutput Skip TargetFormat TotalsCausedBy UseRequestPage
    ValidateAndPrepareLayout WordLayout WordXmlPart`,
  RequestPage: `Activate Caption Close Editable LookupMode ObjectId SaveRecord SetSelectionFilter Update`,
  TestAction: 'Enabled Invoke Visible',
  TestField: `Activate AsBoolean AsDate AsDateTime AsDecimal AsInteger AsTime AssertEquals AssistEdit Caption DrillDown Editable Enabled
    GetOption GetValidationError HideValue Invoke Lookup OptionCount SetValue ShowMandatory ValidationErrorCount Value Visible`,
  TestFilter: 'Ascending CurrentKey GetFilter SetCurrentKey SetFilter',
  TestFilterField: 'AssertEquals SetValue Value',
  TestHttpRequestMessage: 'HasSecretUri Path QueryParameters RequestType',
  TestHttpResponseMessage: 'Content Headers HttpStatusCode IsBlockedByEnvironment IsSuccessfulRequest ReasonPhrase',
  TestPage: `${testPart} Cancel Close Edit No OK OpenEdit OpenNew OpenView RunPageBackgroundTask Trap View Yes`,
  TestPart: `${testPart} Enabled Visible`,
  TestRequestPage: `${testPart} Cancel OK Preview Print SaveAsExcel SaveAsPdf SaveAsWord SaveAsXml Schedule`,
}
