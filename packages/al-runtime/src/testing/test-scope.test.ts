import type { TestHandlerMetadata } from '@alcove/al-abi'
import { expect, it } from 'vitest'
import type { Codeunit } from '../session/codeunit.ts'
import { TestScope } from './test-scope.ts'

const handler = (name: string, more?: Partial<TestHandlerMetadata>): TestHandlerMetadata => ({
  kind: 'SendNotification',
  name,
  member: name,
  lengths: [0],
  ...more,
})

it('asks for every handler but the optional ones', () => {
  const handlers = [handler('Wanted'), handler('Allowed', { isOptional: true })]

  // No handler is called, so nothing looks at the codeunit.
  const instance = {} as Codeunit

  const scope = new TestScope({ instance, handlers, model: 'AutoCommit', isolation: 'disabled' })

  expect(scope.notExecuted).toEqual(['Wanted'])
})
