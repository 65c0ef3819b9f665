import { describe, expect, it } from 'vitest'
import { columnName, columnSql, quoteName, tableName } from './names.ts'

const shared = (name: string) => ({ name, dataPerCompany: false })
const perCompany = (name: string) => ({ name, dataPerCompany: true })

describe('names', () => {
  it.each([
    { field: 'No.', sql: '"No."' },
    { field: 'Qty. to Ship', sql: '"Qty. to Ship"' },
    { field: 'a"b', sql: '"a""b"' },
    { field: 'رقم', sql: '"رقم"' },
    { field: '$systemId', sql: '"$$systemId"' },
    { field: 'ctid', sql: '"$field$ctid"' },
  ])('makes the field $field the column $sql', ({ field, sql }) => {
    expect(columnSql(field)).toBe(sql)
  })

  it('puts the company before the table where data belongs to it', () => {
    expect(quoteName(tableName(shared('Customer'), 'CRONUS'))).toBe('"Customer"')
    expect(quoteName(tableName(perCompany('Customer'), 'CRONUS'))).toBe('"CRONUS$Customer"')
  })

  it('fits in 63 bytes and keeps long names apart', () => {
    const names = ['é'.repeat(40), `${'é'.repeat(40)}a`].map(columnName)

    expect(names[0]).not.toBe(names[1])
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63)
  })

  it('keeps tables apart whose company and name join to the same text', () => {
    const names = [tableName(perCompany('C'), 'A$B'), tableName(perCompany('B$C'), 'A'), tableName(shared('A$B$C'), '')]

    expect(new Set(names).size).toBe(3)
  })

  it('keeps tables of one name apart that are in different namespaces', () => {
    const names = [
      tableName(perCompany('Agent'), 'A'),
      tableName({ ...perCompany('Agent'), namespace: 'x' }, 'A'),
      tableName({ ...perCompany('Agent'), namespace: 'y' }, 'A'),
      tableName({ ...shared('Agent'), namespace: 'y' }, 'A'),
    ]

    expect(new Set(names).size).toBe(4)
    expect(names[1]).toMatch(/^A\$Agent~/)
  })

  it('refuses what PostgreSQL cannot name', () => {
    expect(() => quoteName('')).toThrow('empty')
    expect(() => quoteName('a\0b')).toThrow('U+0000')
  })
})
