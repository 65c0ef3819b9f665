import type { Random } from './random.ts'
import { pick } from './random.ts'

/** What belongs to one subject of a business: the objects about it are named after it and use one another. */
export interface Area {
  readonly no: number
  readonly name: string
  readonly fields: readonly Field[]
  readonly random: Random
  /** One made before, whose objects this one uses too; itself for the first. */
  readonly other: Area
}

export interface Field {
  readonly no: number
  readonly name: string
  readonly type: string
}

const subjects = [
  'Sales',
  'Purchase',
  'Warehouse',
  'Item',
  'Job',
  'Service',
  'Ledger',
  'Dimension',
  'Reminder',
  'Transfer',
]
const things = ['Order', 'Line', 'Entry', 'Setup', 'Journal', 'Batch', 'Agreement', 'Shipment', 'Template', 'Comment']
const words = [
  'Posting',
  'Due',
  'Document',
  'External',
  'Reserved',
  'Shipped',
  'Original',
  'Remaining',
  'Adjusted',
  'Planned',
]
const nouns = ['Date', 'Amount', 'Quantity', 'Code', 'Description', 'No.', 'Group', 'Factor', 'Price', 'Reference']
const types = [
  'Code[20]',
  'Text[100]',
  'Decimal',
  'Integer',
  'Date',
  'Boolean',
  'DateTime',
  'Guid',
  'Code[10]',
  'Text[50]',
]

export function createArea(no: number, random: Random, before: readonly Area[]): Area {
  const name = `${pick(subjects, random)} ${pick(things, random)} ${no}`
  const fields = Array.from({ length: 12 + random(20) }, (_, index) => ({
    no: (index + 2) * 10,
    name: `${pick(words, random)} ${pick(nouns, random)} ${index + 1}`,
    type: pick(types, random),
  }))
  const other = before.length > 0 ? pick(before, random) : undefined
  const area: Omit<Area, 'other'> = { no, name, fields, random }
  return other
    ? { ...area, other }
    : {
        ...area,
        get other() {
          return this
        },
      }
}

/** Numbers of the objects of one kind; an area has at most ten of each. */
export function objectId({ no }: Area, index = 0): number {
  return 50_000 + no * 10 + index
}

export function triggerLines(head: string, statements: readonly string[], indent: number): string[] {
  const blanks = ' '.repeat(indent)
  return [
    `${blanks}trigger ${head}`,
    `${blanks}begin`,
    ...statements.map((one) => `${blanks}    ${one}`),
    `${blanks}end;`,
  ]
}
