import type { AlDictionary } from './dictionary.ts'
import { NULL_GUID } from './guid.ts'

/** ErrorInfo: a value, so setting a property makes another one. */
export interface ErrorInfo {
  readonly message: string
  readonly detailedMessage: string
  readonly title: string
  readonly collectible: boolean
  /** Ordinals of ErrorType, Verbosity and DataClassification. */
  readonly errorType: number
  readonly verbosity: number
  readonly dataClassification: number
  readonly tableId: number
  readonly fieldNo: number
  readonly systemId: string
  readonly recordId: string
  readonly pageNo: number
  readonly controlName: string
  readonly callstack: string
  readonly customDimensions: AlDictionary | undefined
  readonly actions: readonly ErrorAction[]
  readonly navigationAction: { readonly caption: string; readonly description: string } | undefined
}

/** Data only: a client would offer it as a button. */
export interface ErrorAction {
  readonly caption: string
  readonly codeunitId: number
  readonly method: string
  readonly description: string
}

const VERBOSITY_ERROR = 2

export const emptyErrorInfo: ErrorInfo = {
  message: '',
  detailedMessage: '',
  title: '',
  collectible: false,
  errorType: 0,
  verbosity: VERBOSITY_ERROR,
  dataClassification: 0,
  tableId: 0,
  fieldNo: 0,
  systemId: NULL_GUID,
  recordId: '',
  pageNo: 0,
  controlName: '',
  callstack: '',
  customDimensions: undefined,
  actions: [],
  navigationAction: undefined,
}
