import type { Ref } from '@alcove/al-abi'
import type { AlRecord } from '../records/al-record.ts'
import { aboutRecord } from '../records/raise-about.ts'
import type { AlSession } from '../session/al-session.ts'
import { AlDictionary } from '../values/dictionary.ts'
import { emptyErrorInfo, type ErrorInfo } from '../values/error-info.ts'

/** Getter and setter of a property; both answer its value. */
function property<Key extends keyof ErrorInfo>(key: Key) {
  return {
    get: (_s: AlSession, info: ErrorInfo) => info[key],
    set: (_s: AlSession, variable: Ref<ErrorInfo>, value: ErrorInfo[Key]) => {
      variable.v = { ...variable.v, [key]: value }
      return value
    },
  }
}

const message = property('message')
const detailedMessage = property('detailedMessage')
const title = property('title')
const collectible = property('collectible')
const errorType = property('errorType')
const verbosity = property('verbosity')
const dataClassification = property('dataClassification')
const tableId = property('tableId')
const fieldNo = property('fieldNo')
const systemId = property('systemId')
const recordId = property('recordId')
const pageNo = property('pageNo')
const controlName = property('controlName')

/** Methods of ErrorInfo (`rt.ErrorInfo`). */
export const ErrorInfoMethods = {
  Create,
  Message: message.get,
  SetMessage: message.set,
  DetailedMessage: detailedMessage.get,
  SetDetailedMessage: detailedMessage.set,
  Title: title.get,
  SetTitle: title.set,
  Collectible: collectible.get,
  SetCollectible: collectible.set,
  ErrorType: errorType.get,
  SetErrorType: errorType.set,
  Verbosity: verbosity.get,
  SetVerbosity: verbosity.set,
  DataClassification: dataClassification.get,
  SetDataClassification: dataClassification.set,
  TableId: tableId.get,
  SetTableId: tableId.set,
  FieldNo: fieldNo.get,
  SetFieldNo: fieldNo.set,
  SystemId: systemId.get,
  SetSystemId: systemId.set,
  RecordId: recordId.get,
  SetRecordId: recordId.set,
  PageNo: pageNo.get,
  SetPageNo: pageNo.set,
  ControlName: controlName.get,
  SetControlName: controlName.set,
  Callstack: property('callstack').get,
  CustomDimensions: (_s: AlSession, info: ErrorInfo) => info.customDimensions ?? new AlDictionary(),
  SetCustomDimensions: property('customDimensions').set,
  AddAction: (
    _s: AlSession,
    variable: Ref<ErrorInfo>,
    caption: string,
    codeunitId: number,
    method: string,
    description = '',
  ) => {
    const actions = [...variable.v.actions, { caption, codeunitId, method, description }]
    variable.v = { ...variable.v, actions }
  },
  AddNavigationAction: (_s: AlSession, variable: Ref<ErrorInfo>, caption = '', description = '') => {
    variable.v = { ...variable.v, navigationAction: { caption, description } }
  },
}

/** Without a text it is collectible, with one it is not (measured). */
function Create(
  _s: AlSession,
  text?: string,
  isCollectible = text === undefined,
  record?: AlRecord,
  fieldOfRecord = 0,
  page = 0,
  control = '',
  level = emptyErrorInfo.verbosity,
  classification = emptyErrorInfo.dataClassification,
  dimensions?: AlDictionary,
): ErrorInfo {
  return {
    ...emptyErrorInfo,
    message: text ?? '',
    collectible: isCollectible,
    ...(record === undefined ? {} : aboutRecord(record)),
    fieldNo: fieldOfRecord,
    pageNo: page,
    controlName: control,
    verbosity: level,
    dataClassification: classification,
    customDimensions: dimensions,
  }
}
