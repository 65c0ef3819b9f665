import { assign, literal, name, run } from './build.ts'
import type { Expression, Statement } from './tree.ts'

/** A statement list cut at its awaits: what stands between two of them runs in one go. */
export type Step =
  | { readonly kind: 'plain'; readonly statement: Statement }
  /** `if (test) await t` */
  | { readonly kind: 'check'; readonly test: Expression }
  /** `into = await value`, where the value may be no promise. */
  | { readonly kind: 'value'; readonly value: Expression; readonly into: string }
  | { readonly kind: 'if'; readonly test: Expression; readonly then: readonly Step[]; readonly else: readonly Step[] }

export interface SplitBody {
  readonly steps: readonly Step[]
  /** Variables that steps share, declared nowhere any more. */
  readonly names: readonly string[]
}

/**
 * Every await becomes a step of its own, what is evaluated before it in the same expression is kept in a variable. Undefined when an await
 * stands in a loop, a try, or where it is not always reached.
 *
 *     r = a.v + (await f())     k0 = a.v; k1 = await f(); r = k0 + k1
 */
export function splitAtAwaits(body: readonly Statement[], fresh: (prefix: string) => string): SplitBody | undefined {
  const splitter = new Splitter(fresh)
  const steps = splitter.split(body)
  return splitter.hasFailed ? undefined : { steps, names: splitter.names }
}

class Splitter {
  readonly names: string[] = []
  hasFailed = false
  readonly #fresh: (prefix: string) => string

  constructor(fresh: (prefix: string) => string) {
    this.#fresh = fresh
  }

  split(body: readonly Statement[]): Step[] {
    const steps: Step[] = []
    for (const statement of body) this.#splitOne(statement, steps)
    return steps
  }

  #splitOne(node: Statement, steps: Step[]): void {
    const plain = (statement: Statement) => steps.push({ kind: 'plain', statement })
    switch (node.kind) {
      case 'declare':
        this.names.push(node.name)
        if (node.value) plain(run(assign(name(node.name), this.#hoist(node.value, steps))))
        return
      case 'expression':
        plain({ ...node, expression: this.#hoist(node.expression, steps) })
        return
      case 'return':
        plain({ ...node, value: node.value && this.#hoist(node.value, steps) })
        return
      case 'if':
        if (!waits(node)) return void plain(node)
        if (isCheck(node)) return void steps.push({ kind: 'check', test: node.test })
        steps.push({
          kind: 'if',
          test: this.#hoist(node.test, steps),
          then: this.split([node.then]),
          else: node.else ? this.split([node.else]) : [],
        })
        return
      case 'block':
        if (waits(node)) steps.push(...this.split(node.body))
        else plain(node)
        return
      default:
        if (waits(node)) this.hasFailed = true
        plain(node)
    }
  }

  /** The expression without its awaits, which have become steps before it. */
  #hoist(node: Expression, steps: Step[]): Expression {
    if (!awaits(node)) return node
    const promise = awaited(node)
    if (promise) {
      const value = this.#hoist(promise, steps)
      const into = this.#variable()
      steps.push({ kind: 'value', value, into })
      return name(into)
    }
    const { always, sometimes, rebuild } = partsOf(node)
    if (sometimes.some(awaits)) this.hasFailed = true
    const last = always.findLastIndex(awaits)
    return rebuild(
      always.map((part, index) => {
        const value = this.#hoist(part, steps)
        return index < last && !isStable(value) ? this.#keep(value, steps) : value
      }),
    )
  }

  #keep(value: Expression, steps: Step[]): Expression {
    const kept = name(this.#variable())
    steps.push({ kind: 'plain', statement: run(assign(kept, value)) })
    return kept
  }

  #variable(): string {
    const variable = this.#fresh('k')
    this.names.push(variable)
    return variable
  }
}

/** `if (…) await t` */
function isCheck({ test, then, else: otherwise }: Extract<Statement, { kind: 'if' }>): boolean {
  return !awaits(test) && !otherwise && then.kind === 'expression' && then.expression.kind === 'await'
}

/** What is awaited: `await x`, or `(t = x) instanceof Promise ? await t : t`. */
function awaited(node: Expression): Expression | undefined {
  if (node.kind === 'await') return node.operand
  if (node.kind !== 'conditional' || node.then.kind !== 'await') return undefined
  const { test } = node
  return test.kind === 'binary' && test.operator === 'instanceof' && test.left.kind === 'assign'
    ? test.left.value
    : undefined
}

interface Parts {
  /** Evaluated in this order, whatever comes out of them. */
  readonly always: readonly Expression[]
  readonly sometimes: readonly Expression[]
  rebuild(always: readonly Expression[]): Expression
}

const shortCircuits = new Set(['&&', '||', '??'])
const none = literal(undefined)

function partsOf(node: Expression): Parts {
  switch (node.kind) {
    case 'member':
      return { always: [node.object], sometimes: [], rebuild: ([object = none]) => ({ ...node, object }) }
    case 'index':
      return {
        always: [node.object, node.index],
        sometimes: [],
        rebuild: ([object = none, index = none]) => ({ ...node, object, index }),
      }
    case 'call': {
      const { callee } = node
      if (callee.kind !== 'member')
        return { always: node.args, sometimes: [callee], rebuild: (args) => ({ ...node, args }) }
      return {
        always: [callee.object, ...node.args],
        sometimes: [],
        rebuild: ([object = none, ...args]) => ({ ...node, callee: { ...callee, object }, args }),
      }
    }
    case 'unary':
      return { always: [node.operand], sometimes: [], rebuild: ([operand = none]) => ({ ...node, operand }) }
    case 'binary':
      if (shortCircuits.has(node.operator))
        return { always: [node.left], sometimes: [node.right], rebuild: ([left = none]) => ({ ...node, left }) }
      return {
        always: [node.left, node.right],
        sometimes: [],
        rebuild: ([left = none, right = none]) => ({ ...node, left, right }),
      }
    case 'assign': {
      const { target } = node
      if (target.kind === 'name' && node.operator === '=')
        return { always: [node.value], sometimes: [], rebuild: ([value = none]) => ({ ...node, value }) }
      if (target.kind === 'name') return { always: [], sometimes: [node.value], rebuild: () => node }
      const place = partsOf(target)
      return {
        always: [...place.always, node.value],
        sometimes: place.sometimes,
        rebuild: (all) => ({ ...node, target: place.rebuild(all.slice(0, -1)), value: all.at(-1) ?? none }),
      }
    }
    case 'conditional':
      return {
        always: [node.test],
        sometimes: [node.then, node.else],
        rebuild: ([test = none]) => ({ ...node, test }),
      }
    case 'sequence':
    case 'array':
      return { always: node.items, sometimes: [], rebuild: (items) => ({ ...node, items }) }
    case 'arrow':
      return { always: [], sometimes: node.isAsync ? [none] : [node.body], rebuild: () => node }
    case 'await':
      return { always: [node.operand], sometimes: [], rebuild: ([operand = none]) => ({ ...node, operand }) }
    case 'name':
    case 'literal':
      return { always: [], sometimes: [], rebuild: () => node }
  }
}

/** Nothing that runs later changes it. `t` and `z` are for one expression only. */
function isStable(node: Expression): boolean {
  return node.kind === 'literal' || (node.kind === 'name' && node.name !== 't' && node.name !== 'z')
}

function awaits(node: Expression): boolean {
  if (node.kind === 'await') return true
  const { always, sometimes } = partsOf(node)
  return always.some(awaits) || sometimes.some(awaits)
}

function waits(node: Statement): boolean {
  switch (node.kind) {
    case 'expression':
      return awaits(node.expression)
    case 'declare':
    case 'return':
      return node.value !== undefined && awaits(node.value)
    case 'throw':
      return awaits(node.value)
    case 'if':
      return awaits(node.test) || waits(node.then) || (node.else !== undefined && waits(node.else))
    case 'loop':
    case 'labeled':
      return waits(node.body)
    case 'finally':
      return waits(node.body) || waits(node.last)
    case 'try':
      return waits(node.body) || waits(node.handler)
    case 'block':
      return node.body.some(waits)
    case 'break':
    case 'continue':
      return false
  }
}
