/** What a test codeunit declares (`Subtype = Test`). */
export interface TestCodeunitMetadata {
  /** In the order of declaration. */
  readonly tests: readonly TestMetadata[]
  readonly handlers: readonly TestHandlerMetadata[]
}

/** A procedure with `[Test]`. */
export interface TestMetadata {
  readonly name: string
  readonly line: number
  /** Its member of the generated class. */
  readonly member: string
  readonly transactionModel: TransactionModel
  /** Of HandlerFunctions: names of handlers, in its order. */
  readonly handlers: readonly string[]
}

/** A procedure with `[MessageHandler]` and its like. */
export interface TestHandlerMetadata {
  readonly kind: TestHandlerKind
  readonly name: string
  readonly member: string
  /** Of each parameter: the length of its Text or Code, 0 = no limit or another type. */
  readonly lengths: readonly number[]
  /** A test that names it passes also when nobody calls it. */
  readonly isOptional?: true
}

export const transactionModels = ['AutoCommit', 'AutoRollback', 'None'] as const
export type TransactionModel = (typeof transactionModels)[number]

/** The attribute is the kind and `Handler`. */
export type TestHandlerKind =
  | 'Message'
  | 'Confirm'
  | 'StrMenu'
  | 'Hyperlink'
  | 'SessionSettings'
  | 'Page'
  | 'ModalPage'
  | 'Report'
  | 'RequestPage'
  | 'FilterPage'
  | 'SendNotification'
  | 'RecallNotification'
  | 'HttpClient'
