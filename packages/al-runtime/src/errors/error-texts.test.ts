import { expect, it } from 'vitest'
import { formatCallStack, type AlError } from './al-error.ts'
import { errors } from './error-texts.ts'

const key = [
  { field: 'Document No.', value: 'A1' },
  { field: 'Line No.', value: '10000' },
]

it.each<[AlError, string, string]>([
  [
    errors.recordNotFound('Line', key),
    'DB:RecordNotFound',
    "The Line does not exist. Identification fields and values: Document No.='A1',Line No.='10000'",
  ],
  [errors.tableEmpty('Line'), 'DB:NothingInsideFilter', 'The Line table is empty.'],
  [
    errors.nothingInsideFilter('Line', [{ field: 'Type', value: '1..5' }]),
    'DB:NothingInsideFilter',
    'There is no Line within the filter.\nFilters: Type: 1..5',
  ],
  [
    errors.recordExists('Line', key),
    'DB:RecordExists',
    "The record in table Line already exists. Identification fields and values: Document No.='A1',Line No.='10000'",
  ],
  [
    errors.testFieldBlank('Name', 'Line', key),
    'TestField',
    'Name must have a value in Line: Document No.=A1, Line No.=10000. It cannot be zero or empty.',
  ],
  [
    errors.testFieldDifferent('Name', 'x', 'Line', key.slice(0, 1), 'y'),
    'TestField',
    "Name must be equal to 'x'  in Line: Document No.=A1. Current value is 'y'.",
  ],
  [
    errors.fieldErrorValue('Name', 'y', 'Line', key.slice(0, 1)),
    'NCLCSRTS:TableErrorStr',
    "Name must not be y in Line Document No.='A1'.",
  ],
  [
    errors.fieldErrorValue('Name', '', 'Line', key.slice(0, 1)),
    'NCLCSRTS:TableErrorStr',
    "Name must be filled in in Line Document No.='A1'.",
  ],
  [
    errors.relationNotFound('Item No.', 'Line', 'X', 'Item'),
    'TestValidation',
    'The field Item No. of table Line contains a value (X) that cannot be found in the related table (Item).',
  ],
  [errors.noFilter('Type', 'Line'), 'DB:NoFilter', 'Specify a filter for the Type field in the Line table.'],
  [errors.errorExpected(), 'Runtime', 'An error was expected inside an ASSERTERROR statement.'],
  [
    errors.lockTimeout('Line'),
    'DB:LockTimeout',
    'The operation could not complete because a record in the Line table was locked by another user. Please retry the activity.',
  ],
  [
    errors.deadlock('Line'),
    'DB:Deadlock',
    'The activity was deadlocked with another user who was modifying the Line table. Please retry the activity.',
  ],
])('%s', (error, code, text) => {
  expect(error.text).toBe(text)
  expect(error.code).toBe(code)
})

it('writes a call stack frame by frame, joined by backslashes', () => {
  const frame = { objectKind: 'CodeUnit', objectId: 50_100, objectName: 'Poster', app: 'Shop', publisher: 'Contoso' }

  expect(
    formatCallStack([
      { ...frame, procedure: 'PostLine', line: 3 },
      { ...frame, procedure: 'OnRun', line: 8, app: '' },
    ]),
  ).toBe('"Poster"(CodeUnit 50100).PostLine line 3 - Shop by Contoso\\"Poster"(CodeUnit 50100).OnRun line 8')
})
