import type { Type } from '../2-bind/types.ts'
import { isIntegral } from '../2-bind/types.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression } from './js/tree.ts'

const session = js.name('s')

/** What a variable of the type holds before anything is assigned. */
export function defaultValue(type: Type, context: Pick<EmitContext, 'pool'>): Expression {
  if (isIntegral(type)) return js.zero
  switch (type.kind) {
    case 'Boolean':
      return js.literal(false)
    case 'Duration':
    case 'Date':
    case 'Time':
    case 'DateTime':
      return js.zero
    case 'BigInteger':
      return js.literal(0n)
    case 'Text':
    case 'Code':
    case 'Label':
      return js.literal('')
    case 'Guid':
      return js.literal('00000000-0000-0000-0000-000000000000')
    case 'Decimal':
      return context.pool.decimal('0')
    case 'Codeunit':
    case 'Interface':
    case 'Unsupported':
    case 'None':
      return js.nothing
    case 'Record':
      return newRecord(type)
    default:
      return js.call(js.rt('defaultOf'), [session, context.pool.type(type)])
  }
}

export function newRecord(type: Type & { kind: 'Record' }): Expression {
  return js.call(js.rt('record'), [session, js.literal(type.id), js.literal(type.temporary)])
}

export function newCodeunit(type: Type & { kind: 'Codeunit' }): Expression {
  return js.call(js.rt('codeunit'), [session, js.literal(type.id)])
}

/** Made at first use: codeunits, and records that are globals (a table may have a global of its own kind). */
export function madeAtFirstUse(place: Expression, type: Type, isGlobal: boolean): Expression {
  if (type.kind === 'Codeunit') return js.assign(place, newCodeunit(type), '??=')
  return type.kind === 'Record' && isGlobal ? js.assign(place, newRecord(type), '??=') : place
}
