import { later } from './signature.ts'

const ofTestParts = `Caption Editable Expand Filter FindFirstField FindNextField FindPreviousField First GetField GetValidationError
    GoToKey GoToRecord IsExpanded Last New Next Prev Previous ValidationErrorCount`

/** Methods of pages, reports, xmlports and queries, of what stands for them in tests, of which none runs yet. */
export const objectMethods = [
  ...later(
    'Page',
    `Activate CancelBackgroundTask Caption Close Editable EnqueueBackgroundTask GetBackgroundParameters GetRecord LookupMode ObjectId
    PromptMode Run RunModal SaveRecord SetBackgroundTaskResult SetRecord SetSelectionFilter SetTableView Update`,
  ),
  ...later('RequestPage', 'Activate Caption Close Editable LookupMode ObjectId SaveRecord SetSelectionFilter Update'),
  ...later(
    'Report',
    `Break CreateTotals DefaultLayout ExcelLayout Execute FormatRegion GetSubstituteReportId IsReadOnly Language NewPage
    NewPagePerRecord ObjectId PageNo PaperSource Preview Print PrintOnlyIfDetail Quit RDLCLayout Run RunModal RunRequestPage SaveAs
    SaveAsExcel SaveAsHtml SaveAsPdf SaveAsWord SaveAsXml SetTableView ShowOutput Skip TargetFormat TotalsCausedBy UseRequestPage
    ValidateAndPrepareLayout WordLayout WordXmlPart`,
  ),
  ...later(
    'XmlPort',
    `Break BreakUnbound CurrentPath Export FieldDelimiter FieldSeparator Filename Import ImportFile Quit RecordSeparator Run
    SetDestination SetSource SetTableView Skip TableSeparator TextEncoding`,
  ),
  ...later(
    'Query',
    `Close ColumnCaption ColumnName ColumnNo GetFilter GetFilters Open Read SaveAsCsv SaveAsJson SaveAsXml SecurityFiltering SetFilter
    SetRange TopNumberOfRows`,
  ),
  ...later(
    'TestPage',
    `${ofTestParts} Cancel Close Edit No OK OpenEdit OpenNew OpenView RunPageBackgroundTask Trap View Yes`,
  ),
  ...later('TestPart', `${ofTestParts} Enabled Visible`),
  ...later(
    'TestRequestPage',
    `${ofTestParts} Cancel OK Preview Print SaveAsExcel SaveAsPdf SaveAsWord SaveAsXml Schedule`,
  ),
  ...later(
    'TestField',
    `Activate AsBoolean AsDate AsDateTime AsDecimal AsInteger AsTime AssertEquals AssistEdit Caption DrillDown Editable Enabled
    GetOption GetValidationError HideValue Invoke Lookup OptionCount SetValue ShowMandatory ValidationErrorCount Value Visible`,
  ),
  ...later('TestAction', 'Enabled Invoke Visible'),
]
