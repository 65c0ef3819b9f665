import { documentedData } from './documented-data.ts'
import { documentedServices } from './documented-services.ts'
import { documentedUserInterface } from './documented-user-interface.ts'

/** Names of the methods that the AL documentation lists (dev-itpro/developer/methods-auto), by type. Types may have none. */
export const documentedMethods: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ ...documentedData, ...documentedServices, ...documentedUserInterface }).map(([type, names]) => [
    type,
    names.split(/\s+/).filter((name) => name !== ''),
  ]),
)

/** Functions that are called without a variable, by the type that may stand before the dot. All of them are of System in the catalogue. */
export const documentedFunctions: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    System: `Abs ApplicationPath ArrayLen CalcDate CanLoadType CaptionClassTranslate Clear ClearAll ClearCollectedErrors ClearLastError
      ClosingDate CodeCoverageInclude CodeCoverageLoad CodeCoverageLog CodeCoverageRefresh CompressArray CopyArray CopyStream CreateDateTime
      CreateEncryptionKey CreateGuid CreateSequentialGuid CurrentDateTime DMY2Date DT2Date DT2Time DWY2Date DaTi2Variant Date2DMY Date2DWY
      Decrypt DeleteEncryptionKey Encrypt EncryptionEnabled EncryptionKeyExists Evaluate ExportEncryptionKey ExportObjects Format
      GetCollectedErrors GetDocumentUrl GetDotNetType GetLastErrorCallStack GetLastErrorCode GetLastErrorObject GetLastErrorText GetUrl
      GlobalLanguage GuiAllowed HasCollectedErrors Hyperlink ImportEncryptionKey ImportObjects ImportStreamWithUrlAccess IsCollectingErrors
      IsNull IsNullGuid NormalDate Power Random Randomize Round RoundDateTime Sleep TemporaryPath Time Today Variant2Date Variant2Time
      WindowsLanguage WorkDate`,
    Session: `ApplicationArea ApplicationIdentifier BindSubscription CurrentClientType CurrentExecutionMode DefaultClientType
      EnableVerboseTelemetry GetCurrentModuleExecutionContext GetExecutionContext GetModuleExecutionContext IsSessionActive LogAuditMessage
      LogMessage LogSecurityAudit SendTraceTag SetDocumentServiceToken StartSession StopSession UnbindSubscription`,
    Database: `AlterKey ChangeUserPassword CheckLicenseFile Commit CompanyName CurrentTransactionType DataFileInformation
      ExportData GetDefaultTableConnection HasTableConnection ImportData IsInWriteTransaction LastUsedRowVersion LockTimeout
      LockTimeoutDuration MinimumActiveRowVersion RegisterTableConnection SID SelectLatestVersion SerialNumber ServiceInstanceId SessionId
      SetDefaultTableConnection SetUserPassword TenantId UnregisterTableConnection UserId UserSecurityId`,
    Dialog: `Confirm Error LogInternalError Message StrMenu`,
    Text: `ConvertStr CopyStr DelChr DelStr IncStr InsStr LowerCase MaxStrLen PadStr SelectStr StrCheckSum StrLen StrPos StrSubstNo
      UpperCase`,
  }).map(([owner, names]) => [owner, names.split(/\s+/)]),
)

/** What the compiler does itself, without an entry in the catalogue. */
export const ofCompiler: ReadonlySet<string> = new Set(['System.Clear', 'System.ClearAll', 'Codeunit.Run'])
