import { later, signatures } from './signature.ts'

/** `SessionInformation.Callstack()`: static, `rt.SessionInformation.<Name>(s)`. */
export const sessionInformation = signatures(
  'SessionInformation',
  `
    AITokensUsed(): BigInteger
    Callstack(): Text
    SqlRowsRead(): BigInteger
    SqlStatementsExecuted(): BigInteger
  `,
)

/** Getter without, setter with an argument. */
export const sessionSettingsMethods = signatures(
  'SessionSettings',
  `
    Init()
    Company(value?: Text): Text
    LanguageId(value?: Integer): Integer
    LocaleId(value?: Integer): Integer
    ProfileId(value?: Text): Text
    ProfileAppId(value?: Guid): Guid
    ProfileSystemScope(value?: Boolean): Boolean
    TimeZone(value?: Text): Text
    RequestSessionUpdate(save: Boolean) | waits
  `,
)

/** A progress window: `rt.Dialog.<Name>(s, dialog, …)`. */
export const dialogMethods = [
  ...signatures(
    'Dialog',
    `
    Open(text: Text, ...variables: Any)
    Update(number?: Integer, value?: Any)
    Close()
  `,
  ),
  ...later('Dialog', 'HideSubsequentDialogs LogInternalError'),
]

/** Scheduled tasks come with their own kind of session. */
export const taskScheduler = later('TaskScheduler', 'CanCreateTask CancelTask CreateTask SetTaskReady TaskExists')
