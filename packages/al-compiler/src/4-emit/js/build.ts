import type { Expression, Statement } from './tree.ts'

export const name = (text: string): Expression => ({ kind: 'name', name: text })
/** A value as JavaScript writes it; texts are quoted here and nowhere else. */
export function literal(value: string | number | boolean | bigint | undefined | object): Expression {
  if (typeof value === 'bigint') return { kind: 'literal', text: `${value}n` }
  return { kind: 'literal', text: value === undefined ? 'undefined' : JSON.stringify(value) }
}
export const member = (object: Expression, key: string): Expression => ({ kind: 'member', object, name: key })
export const index = (object: Expression, at: Expression): Expression => ({ kind: 'index', object, index: at })
export const call = (callee: Expression, args: readonly Expression[]): Expression => ({ kind: 'call', callee, args })
export const not = (operand: Expression): Expression => ({ kind: 'unary', operator: '!', operand })
export const binary = (operator: string, left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
})
export const assign = (target: Expression, value: Expression, operator = '='): Expression => ({
  kind: 'assign',
  operator,
  target,
  value,
})
/** `value | 0`: for a whole number of 32 bits itself, and V8 knows then that it is one and keeps it in a register. */
export const whole = (value: Expression): Expression => binary('|', value, zero)
export const conditional = (test: Expression, then: Expression, otherwise: Expression): Expression => ({
  kind: 'conditional',
  test,
  then,
  else: otherwise,
})
export const sequence = (...items: readonly Expression[]): Expression => ({ kind: 'sequence', items })
export const array = (items: readonly Expression[]): Expression => ({ kind: 'array', items })
export const arrow = (parameters: readonly string[], body: Expression, isAsync = false): Expression => ({
  kind: 'arrow',
  isAsync,
  parameters,
  body,
})
export const awaited = (operand: Expression): Expression => ({ kind: 'await', operand })

export const run = (expression: Expression, at?: number): Statement =>
  at === undefined ? { kind: 'expression', expression } : { kind: 'expression', expression, at }
export const declare = (word: 'let' | 'const', key: string, value?: Expression): Statement => ({
  kind: 'declare',
  word,
  name: key,
  value,
})
export const when = (test: Expression, then: Statement, otherwise?: Statement): Statement => ({
  kind: 'if',
  test,
  then,
  else: otherwise,
})
export const block = (body: readonly Statement[]): Statement => ({ kind: 'block', body })
export const loop = (body: readonly Statement[]): Statement => ({ kind: 'loop', body: block(body) })
export const labeled = (label: string, body: Statement): Statement => ({ kind: 'labeled', label, body })
export const leave = (label?: string): Statement => ({ kind: 'break', label })
export const give = (value?: Expression): Statement => ({ kind: 'return', value })

export const rt = (key: string): Expression => member(name('rt'), key)
export const zero = literal(0)
export const nothing = literal(undefined)
export const self = name('this')
