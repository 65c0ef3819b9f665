import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestStore, type TestStore } from './test-store.ts'

let test: TestStore
beforeAll(async () => {
  test = await createTestStore([])
})
afterAll(() => test.close())

const place = (name: string, company = 'A') => ({ name, company })

it('hands out each number once, however many sessions ask', async () => {
  const sessions = [test.session(), test.session(), test.session(), test.session()]
  await sessions[0]!.numberSequences.create(place('shared'), 1n, 1n)

  const numbers = await Promise.all(
    sessions.map(async ({ numberSequences }) => {
      const taken: bigint[] = []
      for (let i = 0; i < 50; i++) taken.push((await numberSequences.next(place('shared'), 1))!.first)
      return taken
    }),
  )

  expect(numbers.flat().toSorted((a, b) => Number(a - b))).toEqual(Array.from({ length: 200 }, (_, i) => BigInt(i + 1)))
})

it('gives ranges without holes while others take numbers', async () => {
  const [a, b] = [test.session(), test.session()]
  await a.numberSequences.create(place('ranges'), 0n, -3n)

  const taken = await Promise.all(
    [a, b].map(async ({ numberSequences }) => {
      const ranges: bigint[] = []
      for (let i = 0; i < 20; i++) {
        const { first, increment } = (await numberSequences.next(place('ranges'), 10))!
        for (let j = 0n; j < 10n; j++) ranges.push(first + j * increment)
      }
      return ranges
    }),
  )

  expect(new Set(taken.flat()).size).toBe(400)
})

it('knows a sequence of another session at once, and drops one that it has used, inside a transaction too', async () => {
  const [a, b] = [test.session(), test.session()]
  await a.isolatedTexts.set({ appId: 'app', company: '', userSid: undefined }, 'opens a transaction', text('x'))
  expect(a.inTransaction).toBe(true)
  expect(await a.numberSequences.next(place('late'), 1)).toBeUndefined()

  await b.numberSequences.create(place('late'), 5n, 1n)
  expect(await a.numberSequences.next(place('LATE'), 1)).toEqual({ first: 5n, increment: 1n })
  expect(await a.numberSequences.drop(place('late'))).toBe(true)

  expect(await a.numberSequences.exists(place('late'))).toBe(false)
  expect(await a.numberSequences.restart(place('late'), 1n)).toBe(false)
  expect(await a.numberSequences.current(place('late'))).toBeUndefined()
  await a.rollback()
})

it('keeps sequences of companies and names of any length apart', async () => {
  const { numberSequences } = test.session()
  const long = 'x'.repeat(200)
  await numberSequences.create(place(`${long}1`), 1n, 1n)
  await numberSequences.create(place(`${long}2`), 2n, 1n)
  await numberSequences.create(place(`${long}1`, 'B'), 3n, 1n)

  const firsts = [place(`${long}1`), place(`${long}2`), place(`${long}1`, 'B')].map(
    async (one) => (await test.session().numberSequences.next(one, 1))!.first,
  )

  expect(await Promise.all(firsts)).toEqual([1n, 2n, 3n])
})

it('writes isolated texts in the transaction, and encrypted ones unreadable', async () => {
  const session = test.session()
  const own = { appId: 'app', company: 'A', userSid: undefined }
  await session.isolatedTexts.set(own, 'open', text('seen'))
  await session.isolatedTexts.set(own, 'closed', { ...text('unseen'), isEncrypted: true })
  expect(await test.session().isolatedTexts.get(own, 'open')).toBeUndefined()
  await session.commit()

  expect(await test.session().isolatedTexts.get(own, 'closed')).toMatchObject({ value: 'unseen', isEncrypted: true })
  const { rows } = await test.client.query('select key, value from alcove.isolated_storage order by key desc')
  expect(rows[0]).toEqual({ key: 'open', value: 'seen' })
  expect(rows[1].value).not.toContain('unseen')
})

it('refuses U+0000 without losing the transaction', async () => {
  const session = test.session()
  const own = { appId: 'app', company: '', userSid: undefined }
  await session.isolatedTexts.set(own, 'before', text('kept'))

  await expect(session.isolatedTexts.set(own, 'broken', text('a\0b'))).rejects.toMatchObject({
    code: 'value-out-of-range',
  })

  expect(await session.isolatedTexts.get(own, 'before')).toMatchObject({ value: 'kept' })
  await session.rollback()
})

function text(value: string) {
  return { value, isSecret: false, isEncrypted: false }
}
