/** How many arguments an attribute takes. */
export interface AttributeShape {
  readonly least: number
  readonly most: number
  /** From this argument on only `true` and `false`. */
  readonly flagsFrom?: number
  /** Only in codeunits with `Subtype = Test`. */
  readonly ofTests?: true
  /** May be there several times. */
  readonly repeats?: true
}

const plain: AttributeShape = { least: 0, most: 0 }
const one: AttributeShape = { least: 1, most: 1 }
/** Nothing here reads them. */
const free: AttributeShape = { least: 0, most: Infinity, repeats: true }

/** Attributes of procedures, triggers and variables, by their keys (docs: devenv-method-attributes). */
export const knownAttributes = new Map<string, AttributeShape>([
  ['BUSINESSEVENT', { least: 1, most: 2, flagsFrom: 0 }],
  ['INTEGRATIONEVENT', { least: 2, most: 3, flagsFrom: 0 }],
  ['INTERNALEVENT', { least: 1, most: 2, flagsFrom: 0 }],
  ['EVENTSUBSCRIBER', { least: 6, most: 6, flagsFrom: 4 }],
  ['TRYFUNCTION', plain],
  ['COMMITBEHAVIOR', one],
  ['ERRORBEHAVIOR', one],
  ['TEST', { ...plain, ofTests: true }],
  ['HANDLERFUNCTIONS', { ...one, ofTests: true }],
  ['TRANSACTIONMODEL', one],
  ...[
    ...['CONFIRM', 'FILTERPAGE', 'HTTPCLIENT', 'HYPERLINK', 'MESSAGE', 'MODALPAGE', 'PAGE', 'REPORT', 'REQUESTPAGE'],
    ...['SESSIONSETTINGS', 'STRMENU'],
  ].map((kind): [string, AttributeShape] => [`${kind}HANDLER`, { ...plain, ofTests: true }]),
  // The flag makes the handler optional.
  ...['RECALLNOTIFICATION', 'SENDNOTIFICATION'].map((kind): [string, AttributeShape] => [
    `${kind}HANDLER`,
    { least: 0, most: 1, flagsFrom: 0, ofTests: true },
  ]),
  ...[
    ...['CAPTION', 'EXTERNAL', 'EXTERNALBUSINESSEVENT', 'INDATASET', 'INHERENTENTITLEMENTS', 'INHERENTPERMISSIONS'],
    ...['INTERNAL', 'LINKABLE', 'NATIVE', 'NONDEBUGGABLE', 'NONE', 'NORMAL', 'OBSOLETE', 'PROTECTED'],
    ...['REQUIREDPENDING', 'REQUIREDPERMISSIONS', 'REQUIREDTESTISOLATION', 'RUNONCLIENT', 'SCOPE'],
    ...['SECURITYFILTERING', 'SERVICEENABLED', 'SUPPRESSDISPOSE', 'TESTDATASOURCE', 'TESTPERMISSIONS', 'TESTTYPE'],
    ...['WITHEVENTS'],
  ].map((key): [string, AttributeShape] => [key, free]),
])
