import { error, warning } from '../diagnostics/diagnostic.ts'

export const notAccessible = error('AL0161', (name: string) => `'${name}' is inaccessible due to its protection level.`)
export const unknownType = error('AL0134', (name: string) => `The type '${name}' does not exist.`)
export const invalidReturnType = error('AL0159', (type: string) => `'${type}' is not a valid return type.`)
export const missingObject = error('AL0185', (kind: string, name: string) => `${kind} '${name}' is missing.`)
export const duplicateName = error(
  'AL0197',
  (kind: string, name: string) => `An application object of type '${kind}' with name '${name}' is already declared.`,
)
export const duplicateId = error(
  'AL0264',
  (kind: string, id: number, other: string) =>
    `An application object of type '${kind}' with ID '${id}' is already declared: '${other}'.`,
)
export const duplicateMember = error(
  'AL0155',
  (name: string, what: string) => `A ${what} named '${name}' is already declared.`,
)
export const duplicateProcedure = error(
  'AL0440',
  (name: string) => `A procedure '${name}' with the same parameters is already declared.`,
)
export const duplicateFieldNumber = error(
  'AL0206',
  (no: number, other: string) => `The field number ${no} is already taken by '${other}'.`,
)
export const duplicateOrdinal = error(
  'AL0231',
  (ordinal: number, other: string) => `The value number ${ordinal} is already taken by '${other}'.`,
)
const reasonOf = (reason: string) => (reason === '' ? '' : ` Reason: ${reason}`)
export const markedForRemoval = warning(
  'AL0432',
  (what: string, reason: string) => `${what} is marked for removal.${reasonOf(reason)}`,
)
export const removed = error('AL0433', (what: string, reason: string) => `${what} is removed.${reasonOf(reason)}`)
export const enumNotExtensible = error('AL0504', (name: string) => `The enum '${name}' is not extensible.`)
export const notExtensible = error(
  'AL0564',
  (kind: string, name: string) => `The ${kind.toLowerCase()} '${name}' is not extensible.`,
)
export const labelTooLong = warning(
  'AL0650',
  (length: number, most: number) =>
    `The text has ${length} characters, more than its MaxLength of ${most}; it is cut off there.`,
)
export const circularInterface = error(
  'ALC004',
  (name: string, base: string) =>
    `The interface '${name}' cannot extend '${base}', because '${base}' extends '${name}'.`,
)
export const unknownKeyField = error(
  'AL0186',
  (field: string, table: string) => `The table '${table}' has no field '${field}'.`,
)
export const invalidLength = error('AL0530', (name: string) => `The length of ${name} must be between 1 and 2048.`)
export const wrongTypeArgumentCount = error(
  'AL0407',
  (of: string, wanted: number) => `${of} takes ${wanted} ${wanted === 1 ? 'type' : 'types'} in its brackets.`,
)
export const invalidElementType = error(
  'AL0408',
  (of: string, type: string) => `A ${of} cannot hold values of type ${type}.`,
)
export const invalidKeyType = error('AL0408', (type: string) => `The keys of a Dictionary cannot be of type ${type}.`)
export const invalidDimension = error('AL0147', () => 'Each dimension of an array must have at least one element.')
export const invalidFieldType = error(
  'AL0156',
  (field: string, type: string) => `The field '${field}' cannot be of type ${type}, because no table can store it.`,
)
export const noFields = error('AL0366', (table: string) => `The table '${table}' must have at least one field.`)
export const calculatedKeyField = error(
  'AL0256',
  (field: string, fieldClass: string) => `The field '${field}' cannot be part of a key, because it is a ${fieldClass}.`,
)
export const unorderedKeyField = error(
  'AL0325',
  (field: string, type: string) => `The field '${field}' cannot be part of a key, because it is of type ${type}.`,
)
export const invalidAutoIncrement = error(
  'AL0171',
  (field: string) => `The field '${field}' must be of type Integer or BigInteger to have the property AutoIncrement.`,
)
export const formulaOfNormal = error(
  'AL0223',
  (field: string) => `The field '${field}' must have FieldClass = FlowField to have the property CalcFormula.`,
)
export const calcFormulaMissing = warning(
  'AL0717',
  (field: string, table: string) =>
    `The property 'CalcFormula' is required for the field '${field}' in Table '${table}' because the field's property 'FieldClass' is set to 'FlowField'.`,
)
export const calcFieldMissing = error(
  'AL0333',
  (method: string) => `The calculation method '${method}' needs a field: '${method}(Table.Field)'.`,
)
const mustBeOfType = (field: string, method: string, type: string) =>
  `The field '${field}' must be of type ${type} for the calculation method '${method}' of its CalcFormula.`
export const existType = error('AL0201', (field: string) => mustBeOfType(field, 'exist', 'Boolean'))
export const countType = error('AL0202', (field: string) => mustBeOfType(field, 'count', 'Integer'))
export const calcType = error('AL0204', mustBeOfType)
export const notCalculable = error(
  'AL0203',
  (field: string, method: string) => `The calculation method '${method}' cannot be used on the field '${field}'.`,
)
export const formulaTypes = error(
  'AL0204',
  (field: string, compared: string, type: string, comparedType: string) =>
    `The field '${field}' of type ${type} cannot be compared with the field '${compared}' of type ${comparedType}.`,
)
const notAValueOf = (text: string, type: string) => `'${text}' is not a value of type ${type}.`
export const unknownOption = error('AL0293', notAValueOf)
export const unknownEnumValue = error('AL0522', notAValueOf)
export const unknownConstant = error('AL0294', notAValueOf)
