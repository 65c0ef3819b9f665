import { error } from '../diagnostics/diagnostic.ts'

export const notAccessible = error('AL0161', (name: string) => `'${name}' is inaccessible due to its protection level.`)
export const unknownType = error('AL0196', (name: string) => `The type '${name}' does not exist.`)
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
export const duplicateNumber = error(
  'AL0155',
  (what: string, no: number, other: string) => `The ${what} number ${no} is already taken by '${other}'.`,
)
export const circularInterface = error(
  'AL0200',
  (name: string, base: string) =>
    `The interface '${name}' cannot extend '${base}', because '${base}' extends '${name}'.`,
)
export const unknownKeyField = error(
  'AL0186',
  (field: string, table: string) => `The table '${table}' has no field '${field}'.`,
)
export const invalidLength = error('AL0214', (name: string) => `The length of ${name} must be between 1 and 2048.`)
export const calcFormulaMissing = error(
  'AL0199',
  (field: string) => `The FlowField '${field}' must have the property CalcFormula.`,
)
export const calcFieldMissing = error(
  'AL0199',
  (method: string) => `The calculation method '${method}' needs a field: '${method}(Table.Field)'.`,
)
export const calcType = error(
  'AL0199',
  (field: string, method: string, type: string) =>
    `The field '${field}' must be of type ${type} for the calculation method '${method}' of its CalcFormula.`,
)
export const notCalculable = error(
  'AL0199',
  (field: string, method: string) => `The calculation method '${method}' cannot be used on the field '${field}'.`,
)
export const formulaTypes = error(
  'AL0199',
  (field: string, compared: string, type: string, comparedType: string) =>
    `The field '${field}' of type ${type} cannot be compared with the field '${compared}' of type ${comparedType}.`,
)
export const unknownConstant = error(
  'AL0199',
  (text: string, type: string) => `'${text}' is not a value of type ${type}.`,
)
