import { later } from './signature.ts'

/** Methods of pages, reports, xmlports and queries, of which none runs yet. */
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
]
