import { AlError } from './al-error.ts'

/** A table or field caption with formatted value, as identification lists show it. */
export interface IdentifiedValue {
  readonly field: string
  readonly value: string
}

/** `type`: the name of its kind. */
interface TypedField {
  readonly field: string
  readonly table: string
  readonly type: string
}

/** The run-time errors of al-language.md 8.2; texts letter by letter. `table` and `field` are captions. */
export const errors = {
  dialog: (text: string) => new AlError(text, 'Dialog'),
  notImplemented: (name: string) => new AlError(`${name} is not implemented`, 'NotImplemented'),

  recordNotFound: (table: string, key: readonly IdentifiedValue[]) =>
    new AlError(`The ${table} does not exist. Identification fields and values: ${quoted(key)}`, 'DB:RecordNotFound'),
  recordIdOfOtherTable: (given: string | number, table: string) =>
    new AlError(`The record ID is of table ${given} and cannot be used to get a record of table ${table}.`),
  noSuchRecordId: (table: string) =>
    new AlError(`The ${table} does not exist. The record ID is empty.`, 'DB:RecordNotFound'),
  tableEmpty: (table: string) => new AlError(`The ${table} table is empty.`, 'DB:NothingInsideFilter'),
  nothingInsideFilter: (table: string, filters: readonly IdentifiedValue[]) =>
    new AlError(
      `There is no ${table} within the filter.\nFilters: ${filters.map((f) => `${f.field}: ${f.value}`).join(', ')}`,
      'DB:NothingInsideFilter',
    ),
  sameInIndex: (table: string, fields: readonly IdentifiedValue[]) =>
    new AlError(
      `There is already a record in table ${table} that has the same values in a unique index for the following fields: ${quoted(fields)}`,
      'DB:RecordExists',
    ),
  systemIdChanged: (table: string) => new AlError(`You cannot change the value of the SystemId field. Table: ${table}`),
  recordExists: (table: string, key: readonly IdentifiedValue[]) =>
    new AlError(
      `The record in table ${table} already exists. Identification fields and values: ${quoted(key)}`,
      'DB:RecordExists',
    ),
  recordChanged: (table: string, key: readonly IdentifiedValue[]) =>
    new AlError(
      `The changes to the ${table} record cannot be saved because some information on the page is not up-to-date. ` +
        `The record has been changed by another user. Identification fields and values: ${quoted(key)}`,
      'DB:RecordChanged',
    ),
  testFieldBlank: (field: string, table: string, key: readonly IdentifiedValue[]) =>
    new AlError(`${field} must have a value in ${table}: ${plain(key)}. It cannot be zero or empty.`, 'TestField'),
  testFieldDifferent: (
    field: string,
    expected: string,
    table: string,
    key: readonly IdentifiedValue[],
    current: string,
  ) =>
    new AlError(
      `${field} must be equal to '${expected}'  in ${table}: ${plain(key)}. Current value is '${current}'.`,
      'TestField',
    ),
  fieldErrorValue: (field: string, value: string, table: string, key: readonly IdentifiedValue[]) =>
    value === ''
      ? new AlError(`${field} must be filled in in ${table} ${quoted(key)}.`, 'NCLCSRTS:TableErrorStr')
      : new AlError(`${field} must not be ${value} in ${table} ${quoted(key)}.`, 'NCLCSRTS:TableErrorStr'),
  fieldErrorText: (field: string, text: string, table: string, key: readonly IdentifiedValue[]) =>
    new AlError(`${field} ${text} in ${table} ${quoted(key)}.`, 'NCLCSRTS:TableErrorStr'),
  relationNotFound: (field: string, table: string, value: string, related: string) =>
    new AlError(
      `The field ${field} of table ${table} contains a value (${value}) that cannot be found in the related table (${related}).`,
      'TestValidation',
    ),
  notAFlowField: (field: string, table: string) =>
    new AlError(`The ${field} field in the ${table} table must be a FlowField.`),
  /** A value of `from` cannot be brought into `to`. */
  differentTypes: (to: TypedField, from: TypedField) =>
    new AlError(
      `The following fields must have the same type:\n\nField: ${to.field} <-- ${from.field}\n` +
        `Table: ${to.table} <-- ${from.table}\nType: ${to.type} <-- ${from.type}`,
    ),
  noFormula: (field: string, table: string) =>
    new AlError(`You must define a CalcFormula for the ${field} FlowField in the ${table} table.`),
  endlessFormula: () =>
    new AlError(
      'There is insufficient memory to execute this function. This can be caused by recursive function calls. Contact your system administrator.',
    ),
  notSummable: (field: string, table: string) =>
    new AlError(
      `The ${field} field of the ${table} table must be a number field that is stored, so that it can be summed.`,
    ),
  noFilter: (field: string, table: string) =>
    new AlError(`Specify a filter for the ${field} field in the ${table} table.`, 'DB:NoFilter'),
  lockTableNoWait: (table: string) =>
    new AlError(`The request to lock the ${table} table with a Wait parameter of FALSE is not supported.`),
  noRelation: (field: string, table: string) =>
    new AlError(`No relationship has been associated with the field ${field} in ${table}.`),
  notOpen: () => new AlError('The record is not open.'),
  fieldNumber: (no: number, table: string) =>
    new AlError(`The supplied field number '${no}' cannot be found in the '${table}' table.`),
  fieldName: (name: string, table: string) =>
    new AlError(`The supplied field name '${name}' cannot be found in the '${table}' table.`),
  noActiveKey: (table: string, index: number) =>
    new AlError(`The ${table} table does not have an active key at index ${index}.`),
  unknownTableName: (name: string) => new AlError(`The table ${name} does not exist.`),
  unknownTable: (id: number) => new AlError(`The table ${id} does not exist.`),
  lockTimeout: (table: string) =>
    new AlError(
      `The operation could not complete because a record in the ${table} table was locked by another user. Please retry the activity.`,
      'DB:LockTimeout',
    ),
  deadlock: (table: string) =>
    new AlError(
      `The activity was deadlocked with another user who was modifying the ${table} table. Please retry the activity.`,
      'DB:Deadlock',
    ),

  evaluate: (text: string, type: string) =>
    new AlError(`The value "${text}" can't be evaluated into type ${type}.`, 'Evaluate'),
  dateFormat: (text: string) =>
    new AlError(`The format of the Date '${text}' does not match your device's date settings.`, 'Evaluate'),
  notAnOption: (text: string, captions: readonly string[]) =>
    new AlError(`'${text}' is not an option. The existing options are: ${captions.join(',')}`, 'Evaluate'),
  textTooLong: (value: string, max: number) =>
    new AlError(
      `The length of the string is ${value.length}, but it must be less than or equal to ${max} characters. Value: ${value}`,
    ),
  invalidGuid: (value: string) => new AlError(`Invalid Format of GUID string. The string value is ${value}.`),
  overflow: () => new AlError('Arithmetic operation resulted in an overflow.'),
  decimalOverflow: () => new AlError('Value was either too large or too small for a Decimal.'),
  conversionOverflow: (value: string, from: string, to: string) =>
    new AlError(`Overflow under type conversion of ${from} to ${to}. Value: ${value}.`),
  divideByZero: () => new AlError('Attempted to divide by zero.'),
  conversion: (from: string, to: string) => new AlError(`Unable to convert from ${from} to ${to}.`),
  notComparable: (left: string, right: string) => new AlError(`${left} and ${right} cannot be compared.`),
  indexOutOfBounds: () => new AlError('Index out of bounds.'),
  stringIndex: (index: number, length: number) =>
    new AlError(`The index ${index} is outside the permitted range. The permitted range is: from 1 to ${length}.`),
  parameterRange: (name: string, parameter: number, value: number | string, range: string) =>
    new AlError(
      `The value of ${name} parameter ${parameter} is outside of the permitted range. The current value is: ${value}. The permitted range is: ${range}.`,
    ),
  jsonPropertyMissing: (key: string) => new AlError(`There is no property with the '${key}' key on the JSON object.`),
  jsonPropertyExists: (key: string) => new AlError(`The JSON object already has a property with the '${key}' key.`),
  jsonIndex: (index: number, last: number) =>
    new AlError(
      last < 0
        ? `The index ${index} is outside of the JSON array, which is empty.`
        : `The index ${index} is outside of the JSON array. The permitted range is: from 0 to ${last}.`,
    ),
  invalidJson: (what: string, line: number, position: number) =>
    new AlError(`The text is not valid JSON: ${what}. Line ${line}, position ${position}.`),
  jsonKind: (found: string, wanted: string) => new AlError(`The JSON data is not ${wanted} but ${found}.`),
  invalidJsonPath: (path: string, position: number) =>
    new AlError(`The JSON path '${path}' is not valid at position ${position}.`),
  noJsonToken: (path: string) => new AlError(`There is no JSON token at the path '${path}'.`),
  manyJsonTokens: (path: string, count: number) =>
    new AlError(`The JSON path '${path}' leads to ${count} tokens; SelectToken takes one. Use SelectTokens.`),
  streamNotCreated: () =>
    new AlError('The OutStream has not been created. Create it with CreateOutStream before you write.'),
  endOfStream: () => new AlError('The stream ends before the value that is to be read from it.'),
  invalidVersion: (text: string) =>
    new AlError(`The version '${text}' is not valid. It must have two to four numbers that are separated by points.`),
  sequenceExists: (name: string) => new AlError(`The number sequence '${name}' already exists.`),
  sequenceMissing: (name: string) => new AlError(`The number sequence '${name}' does not exist.`),
  sequenceName: (name: string) => new AlError(`The name '${name}' is not a valid sequence name.`),
  notStored: (key: string) => new AlError(`The key '${key}' was not found in the isolated storage.`),
  storedSecret: (key: string) =>
    new AlError(`The value of the key '${key}' is a secret. Get it into a SecretText variable.`),
  storageKey: () => new AlError('The key of a value in the isolated storage must not be empty.'),
  notEncrypted: () => new AlError('The text was not encrypted with the encryption key of this database.'),
  encryptedTooLong: (length: number, max: number) =>
    new AlError(`The text to encrypt has ${length} characters, but it must have no more than ${max}.`),
  appMissing: (id: string) => new AlError(`There is no app with the ID ${id}.`),
  emptyOldText: () => new AlError('The text to replace must not be empty.'),
  invalidListArgument: () => new AlError("An invalid argument was passed to a 'List' data type method."),
  listChanged: () => new AlError('Collection was modified; enumeration operation may not execute.'),
  duplicateDictionaryKey: () => new AlError('An item with the same key has already been added.'),
  missingDictionaryKey: () => new AlError('The given key was not present in the dictionary.'),
  arrayDimensions: () => new AlError('The arrays have different dimensions.'),
  copyArrayLength: (length: number, destination: number) =>
    new AlError(
      `CopyArray: The length parameter ${length} does not match the length of the destination array ${destination}.`,
    ),
  selectStr: (source: string, index: number) =>
    new AlError(`The comma-separated string '${source}' does not contain a value for index ${index}.`),
  convertStr: (from: string, to: string) =>
    new AlError(`ConvertStr: the lengths of '${from}' and '${to}' must be the same.`),
  undefinedDate: () => new AlError('You cannot base a date calculation on an undefined date.'),
  undefinedTime: () => new AlError('You cannot base a time calculation on an undefined time.'),
  undefinedDateTime: () => new AlError('You cannot base a date calculation on an undefined date and time.'),
  invalidDate: () => new AlError('The date is not valid.'),
  invalidTime: () => new AlError('The time is not valid.'),
  closingDateTime: () => new AlError('A closing date is not allowed in a DateTime.'),
  invalidDateFormula: (expression: string) => new AlError(`The date formula '${expression}' is not valid.`),
  roundPrecision: () => new AlError('The rounding precision must not be 0.'),
  formatExpression: (format: string) => new AlError(`The format expression '${format}' is not valid.`),

  severalErrors: (first: string) =>
    new AlError(
      `Multiple errors occurred during the operation the first of which is: ${first}. All errors can be found under 'Detailed Information'.`,
      'Dialog',
    ),
  errorExpected: () => new AlError('An error was expected inside an ASSERTERROR statement.'),
  transactionStopped: () =>
    new AlError(
      'An error occurred and the transaction is stopped. Contact your administrator or partner for further assistance.',
      'NDBCS:TransactionStopped',
    ),
  commitNotAllowed: () => new AlError('Commit is not allowed here: the commit behavior of the calling scope is Error.'),
  noTransaction: () => new AlError('A transaction must be started before changes can be made to the database.'),
  commitInTest: () =>
    new AlError('Tests cannot call the Commit function if TransactionModel property is set to AutoRollback'),
  nestedTests: (id: number, name: string) =>
    new AlError(
      `You cannot nest the execution of test codeunits. Test codeunit ${id} ${name} was called from another test codeunit.`,
    ),
  unhandledUi: (what: string) => new AlError(`Unhandled UI: ${what}`),
  handlersNotExecuted: (names: readonly string[]) =>
    new AlError(`The following UI handlers were not executed: ${names.join(', ')}`),
  callDepth: () => new AlError('The call stack has exceeded the maximum depth.'),
  transactionType: () => new AlError('The transaction type cannot be raised inside a transaction.'),
  codeunitNotFound: (id: number) => new AlError(`The codeunit ${id} does not exist.`),
  invokedMissing: (kind: string, id: number, caller: string) =>
    new AlError(
      `You tried to invoke the ${kind} object with the ID ${id} from the object ${caller}. An object with that ID does not exist in the current application.`,
    ),
  codeunitRecord: (id: number) => new AlError(`The record does not belong to the table that codeunit ${id} runs on.`),
  unassignedInterface: () => new AlError('The interface variable has not been assigned.'),
  invalidCast: (from: string, to: string) => new AlError(`Unable to cast from ${from} to ${to}.`),
  callback: (what: string, question: string, caller: string) =>
    new AlError(
      `Alcove attempted to issue a client callback to show ${what}: ${question} (${caller}). Client callbacks are not supported.`,
      'CallbackNotAllowed',
    ),
  database: (cause: Error) => new AlError(`The database could not do it: ${cause.message}`, 'DB:Unavailable', cause),
  internal: (cause: unknown) =>
    new AlError(
      `An internal error occurred: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Internal',
      cause,
    ),
}

/** `<field>='<value>',<field>='<value>'` */
function quoted(key: readonly IdentifiedValue[]): string {
  return key.map(({ field, value }) => `${field}='${value}'`).join(',')
}

/** `<key>=<value>, <key>=<value>` */
function plain(key: readonly IdentifiedValue[]): string {
  return key.map(({ field, value }) => `${field}=${value}`).join(', ')
}
