import { error, warning } from '../diagnostics/diagnostic.ts'

export const unknownName = error(
  'AL0118',
  (name: string) => `The name '${name}' does not exist in the current context.`,
)
export const cannotConvert = error(
  'AL0122',
  (from: string, to: string) => `Cannot implicitly convert type '${from}' to '${to}'.`,
)
export const wrongArgumentCount = error(
  'AL0126',
  (name: string, count: number) => `No overload for method '${name}' takes ${count} arguments.`,
)
export const notAVariable = error(
  'AL0129',
  () => 'The left side of an assignment must be a variable, a field or an array element.',
)
export const unknownMember = error(
  'AL0132',
  (type: string, name: string) => `'${type}' does not contain a definition for '${name}'.`,
)
export const wrongArgument = error(
  'AL0133',
  (number: number, from: string, to: string) => `Argument ${number}: cannot convert from '${from}' to '${to}'.`,
)
export const notAReference = error(
  'AL0130',
  (number: number, to: string) =>
    `Argument ${number}: a variable of type '${to}' must be passed for the 'var' parameter.`,
)
export const ambiguousCall = error('AL0196', (name: string) => `The call of '${name}' is ambiguous between overloads.`)
export const wrongOperands = error(
  'AL0175',
  (operator: string, left: string, right: string) =>
    `Operator '${operator}' cannot be applied to operands of type '${left}' and '${right}'.`,
)
export const wrongOperand = error(
  'AL0173',
  (operator: string, operand: string) => `Operator '${operator}' cannot be applied to an operand of type '${operand}'.`,
)
export const notAStatement = error('AL0117', () => 'Only an assignment or a call can be used as a statement.')
export const notAValue = error('AL0184', (what: string) => `'${what}' has no value.`)
export const noReturnValue = error(
  'AL0139',
  () => 'A trigger or procedure without a return value cannot exit with a value.',
)
export const outsideLoop = error('AL0137', (word: string) => `'${word}' can only be used inside a loop.`)
export const duplicateVariable = error('AL0121', (name: string) => `The variable name '${name}' is already defined.`)
export const duplicateParameter = error('AL0119', (name: string) => `The parameter name '${name}' is already defined.`)
export const duplicateReturnName = error(
  'AL0123',
  (name: string) => `The return value name '${name}' is already defined.`,
)
export const notIterable = error('AL0421', (type: string) => `'foreach' cannot go through a value of type '${type}'.`)
export const notAnArray = error('AL0143', (type: string) => `An index cannot be applied to a value of type '${type}'.`)
export const wrongIndexCount = error(
  'AL0144',
  (wanted: number, given: number) => `The array has ${wanted} dimensions, ${given} indexes are given.`,
)
export const notInterface = error(
  'AL0582',
  (codeunit: string, interfaceName: string, method: string) =>
    `'${codeunit}' does not implement '${method}' of interface '${interfaceName}'.`,
)
export const notImplementer = error(
  'AL0595',
  (object: string, interfaceName: string) => `'${object}' does not implement ${interfaceName}.`,
)
export const valueNotImplemented = error(
  'AL0596',
  (value: string, interfaceName: string) =>
    `Value '${value}' does not implement interface '${interfaceName}' and there is no default implementation for the mentioned interface.`,
)
export const unknownProperty = warning(
  'AL0124',
  (name: string) => `The property '${name}' is not known here, so it has no effect.`,
)
export const invalidPropertyValue = error(
  'AL0171',
  (name: string, words: readonly string[]) => `The property '${name}' must be one of: ${words.join(', ')}.`,
)
export const noTextInProperty = error('AL0104', (name: string) => `The property '${name}' takes a text in apostrophes.`)
export const invalidId = error(
  'AL0222',
  (id: string) => `The number ${id} is not valid. It must be between 1 and 2147483647.`,
)
export const reservedFieldNumber = error(
  'AL0566',
  (field: string, no: number) => `The field '${field}' has the number ${no}, which is reserved for system fields.`,
)
export const invalidOrdinal = error(
  'AL0398',
  (ordinal: string) => `The value number ${ordinal} is not valid. It must be between 0 and 2147483647.`,
)
export const nameMissing = error('AL0107', (kind: string) => `The ${kind.toLowerCase()} must have a name.`)
export const testIsLocal = warning(
  'AL0245',
  (name: string) => `The test procedure '${name}' is local; Business Central takes none that is.`,
)
export const testHasValue = warning(
  'AL0244',
  (name: string) => `The test procedure '${name}' has a return value that nobody would get.`,
)
export const handlersOfNoTest = error(
  'AL0498',
  () => "The attribute 'HandlerFunctions' can only be used on procedures that have the attribute 'Test'.",
)
export const handlersNotAText = error(
  'AL0500',
  () => "The attribute 'HandlerFunctions' takes a text of names with commas: [HandlerFunctions('Asked,Told')].",
)
export const invalidPermission = error(
  'AL0195',
  (permissions: string) =>
    `'${permissions}' is not a permission. Permissions are made of the letters r, i, m, d and x.`,
)
export const repeatedProperty = error(
  'AL0317',
  (name: string) => `The property '${name}' has already been declared here.`,
)
export const repeatedKeyField = error(
  'AL0261',
  (field: string) => `The field '${field}' can only be specified once in a key.`,
)
export const unknownTrigger = warning(
  'AL0162',
  (name: string) => `'${name}' is not a trigger that is known here, so nothing runs it.`,
)
export const nameTooLong = warning(
  'AL0305',
  (name: string) => `Business Central takes no name of an object that is longer than 30 characters: '${name}'.`,
)
export const memberWithBody = error(
  'AL0413',
  (name: string) => `The procedure '${name}' of an interface cannot have a body.`,
)
export const interfaceVariables = error('AL0585', () => 'An interface cannot have variables.')
export const interfaceTrigger = error('AL0612', () => 'An interface can only have procedures.')
export const localInInterface = error(
  'AL0415',
  (name: string) => `The procedure '${name}' of an interface is always public.`,
)
const notInTarget = (what: string) => (name: string, target: string) =>
  `The ${what} '${name}' is not found in the target '${target}'.`
export const unknownControl = error('AL0270', notInTarget('control'))
export const unknownAction = error('AL0271', notInTarget('action'))
export const unknownAddIn = error('AL0417', (name: string) => `Control add-in '${name}' not found.`)
export const columnWithoutSource = error(
  'AL0353',
  () => "A Column must have a valid data source or have the 'Method' property set to 'Count'.",
)
export const unknownSystemPart = warning(
  'AL0562',
  (words: readonly string[]) =>
    `The value assigned to the SystemPart type is not valid. Valid values are ${words.join(', ')}.`,
)
export const unknownView = error('AL0533', notInTarget('view'))
export const invalidTrigger = error('AL0162', (name: string) => `'${name}' is not a valid trigger.`)
export const wrongTriggerSignature = error(
  'AL0163',
  (name: string, shape: string) => `Wrong signature. Correct signature for '${name}' is '${shape}'.`,
)
export const duplicateTrigger = error('AL0164', (name: string) => `The trigger '${name}' is already defined.`)
export const triggerNeedsSubtype = error(
  'AL0425',
  (name: string, subtype: string) =>
    `The '${name}' trigger can only be used on codeunits that have the Subtype property set to '${subtype}'.`,
)
export const notAField = error('AL0166', (table: string) => `A field of table '${table}' is expected here.`)
export const withNeedsRecord = error('AL0140', (type: string) => `'with' cannot be used on a value of type '${type}'.`)
export const unreachableType = error('ALC003', (type: string) => `'${type}' is not an interface or codeunit.`)
export const unknownHandler = error(
  'AL0280',
  (publisher: string, event: string) => `The event '${event}' is not found in '${publisher}'.`,
)
export const wrongHandlerSignature = error(
  'AL0241',
  (procedure: string, attribute: string, shape: string) =>
    `The signature of procedure '${procedure}' does not match the one that '${attribute}' requires: '${shape}'.`,
)
export const handlerNotFound = error(
  'AL0499',
  (name: string, codeunit: string) => `The handler function '${name}' is not found in codeunit '${codeunit}'.`,
)
export const testHasParameters = error(
  'AL0241',
  (name: string) => `The test procedure '${name}' must not have parameters.`,
)
export const unknownAttribute = error('AL0112', (name: string) => `'${name}' is not a valid attribute.`)
export const wrongAttributeCount = error(
  'AL0238',
  (name: string, count: number) => `The attribute '${name}' does not take ${count} arguments.`,
)
export const repeatedAttribute = error(
  'AL0239',
  (name: string) => `The attribute '${name}' is specified multiple times.`,
)
export const attributeOutsideTests = error(
  'AL0243',
  (name: string) => `The attribute '${name}' can only be used within a codeunit with Subtype = Test.`,
)
export const invalidAttributeArgument = error(
  'AL0242',
  (name: string, wanted: string) => `The attribute '${name}' wants ${wanted} here.`,
)
export const unknownSubscriberParameter = error(
  'AL0282',
  (subscriber: string, parameter: string) =>
    `The member referenced by event subscriber '${subscriber}' parameter '${parameter}' is not found.`,
)
export const wrongSubscriberParameter = error(
  'AL0284',
  (parameter: string, own: string, given: string) =>
    `The parameter '${parameter}' of the event subscriber has type '${own}', but the event has '${given}'.`,
)
export const eventWithoutVar = error(
  'AL0288',
  (parameter: string) =>
    `The parameter '${parameter}' of the event subscriber cannot be 'var', because the event passes it by value.`,
)
export const subscriberOutsideCodeunit = error(
  'AL0313',
  () => 'An event subscriber can only be declared in a codeunit.',
)
export const eventWithCode = error('AL0286', (event: string) => `The event '${event}' can't contain code.`)
export const eventWithValue = error('AL0283', (name: string) => `The event '${name}' must not have a return value.`)
export const subscriberWithValue = error('AL0416', (name: string) => `Method '${name}' cannot have a return value.`)
export const discardedTryValue = warning(
  'AL0775',
  () =>
    'Try methods should not specify an explicit return value, because the value will be discarded. The actual return value depends on whether the method returns an error or not.',
)
