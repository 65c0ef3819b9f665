import { error } from '../diagnostics/diagnostic.ts'

export const unknownType = error('AL0196', (name: string) => `The type '${name}' does not exist.`)
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
export const unknownKeyField = error(
  'AL0186',
  (field: string, table: string) => `The table '${table}' has no field '${field}'.`,
)
export const invalidLength = error('AL0214', (name: string) => `The length of ${name} must be between 1 and 2048.`)
