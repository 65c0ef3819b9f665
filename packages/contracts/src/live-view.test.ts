import { expect, it } from 'vitest'
import { OpenView, StopOperationRequest } from './index.ts'

const window = { first: 0, count: 50 }
const sort = [{ key: 'severity', descending: true }]

it('takes a view with its parameters and fills in what was left out', () => {
  const view = OpenView.parse({ viewId: 'v', topic: 'sessions', parameters: { filter: {}, sort, window } })

  expect(view.parameters).toMatchObject({ paused: false })
})

it.each([
  { what: 'an unknown topic', view: { viewId: 'v', topic: 'users', parameters: {} } },
  { what: 'an empty id', view: { viewId: '', topic: 'operations', parameters: {} } },
  {
    what: 'a window of more than 500 rows',
    view: { viewId: 'v', topic: 'sessions', parameters: { filter: {}, sort, window: { first: 0, count: 501 } } },
  },
  {
    what: 'three sort keys',
    view: { viewId: 'v', topic: 'sessions', parameters: { filter: {}, sort: [...sort, ...sort, ...sort], window } },
  },
  { what: 'a uid that is none', view: { viewId: 'v', topic: 'session', parameters: { uid: "'; drop table" } } },
])('refuses $what', ({ view }) => {
  expect(OpenView.safeParse(view).success).toBe(false)
})

it('refuses a stop of nothing and one of more than 200 sessions', () => {
  const operationId = '0b6f0f5e-5b0a-4e0e-9d58-0d5f0f0f0f0f'
  const request = (count: number) => ({
    operationId,
    comment: 'why',
    targets: Array.from({ length: count }, () => ({ uid: operationId })),
  })

  expect(StopOperationRequest.safeParse(request(0)).success).toBe(false)
  expect(StopOperationRequest.safeParse(request(1)).success).toBe(true)
  expect(StopOperationRequest.safeParse(request(201)).success).toBe(false)
})
