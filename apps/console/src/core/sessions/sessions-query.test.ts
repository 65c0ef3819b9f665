import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  filterOf,
  formatSort,
  nextSort,
  parseSort,
  readSessionsSearch,
  toggleItem,
} from './sessions-query.ts'

describe('the address of the Sessions page (console.md 2)', () => {
  it('T06 drops what it does not understand and counts it', () => {
    const { search, dropped } = readSessionsSearch({
      q: 'jane',
      state: 'running,flying',
      minOp: 'soon',
      colour: 'red',
      sort: '-op,user',
    })

    expect(search).toEqual({ q: 'jane', sort: '-op,user' })
    expect(dropped).toBe(3)
  })

  it('T05 reads the filter the server is asked', () => {
    const { search } = readSessionsSearch({
      state: 'running,waiting-lock',
      company: 'A%2C B',
      minOp: '90s',
      tx: '1',
      mine: '1',
      since: '-15m',
    })

    expect(filterOf(search, Date.parse('2026-11-23T12:00:00.000Z'))).toEqual({
      state: ['running', 'waiting-lock'],
      company: ['A, B'],
      minOpMs: 90_000,
      tx: true,
      mine: true,
      since: '2026-11-23T11:45:00.000Z',
    })
  })

  it('T02 sorts by one or two keys; the default is omitted', () => {
    const byUser = nextSort([{ key: 'severity', descending: true }], 'user', false)
    const byUserThenOp = nextSort(byUser, 'op', true)

    expect(formatSort(byUserThenOp)).toBe('user,-op')
    expect(formatSort(nextSort(byUserThenOp, 'op', true))).toBe('user,op')
    expect(formatSort([{ key: 'severity', descending: true }])).toBeUndefined()
    expect(parseSort('user,user')).toBeUndefined()
  })

  it('keeps the session and the actions whatever columns are chosen', () => {
    expect(columnsOf({ cols: 'user,op' })).toEqual(['session', 'user', 'op', 'actions'])
  })

  it('adds and takes away one value of a list', () => {
    expect(toggleItem('JANE', 'BOB')).toBe('JANE,BOB')
    expect(toggleItem('JANE', 'JANE')).toBeUndefined()
  })
})
