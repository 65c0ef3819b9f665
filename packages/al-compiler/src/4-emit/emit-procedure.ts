import { mangle, memberSuffix } from '../2-bind/js-names.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { BoundBlock, BoundProcedure } from '../3-check/bound-tree.ts'
import { collectingMethods, collectsErrors } from './collecting.ts'
import type { ConstantPool } from './constant-pool.ts'
import type { EmitContext } from './emit-context.ts'
import { entryCheck } from './emit-context.ts'
import { emitExpression } from './emit-expression.ts'
import { emitStatement } from './emit-statement.ts'
import { aliases, enterFrame, frameNames } from './frame.ts'
import * as js from './js/build.ts'
import { fromPoint, inOneGo } from './js/resumable.ts'
import { splitAtAwaits } from './js/split-at-awaits.ts'
import type { Expression, Method, Statement } from './js/tree.ts'
import { leadingGuards } from './guards.ts'
import type { HoldsBindable } from './held-codeunits.ts'
import { releasedAtEnd } from './held-codeunits.ts'
import { publishedKey } from './metadata/event-metadata.ts'
import { isBoxed } from './variable-place.ts'
import { leaveFrame } from './statements/ExitStatement.ts'
import { defaultValue } from './values.ts'
import type { Answer } from './waiting.ts'

export interface ProcedurePlace {
  readonly pool: ConstantPool
  /** Its place in CompiledObject.procedures. */
  readonly index: number
  readonly answerOf: (procedure: ProcedureSymbol) => Answer
  readonly holdsBindable: HoldsBindable
}

export function emitProcedure(procedure: BoundProcedure, place: ProcedurePlace): readonly Method[] {
  const { symbol, body } = procedure
  const parameters = symbol.parameters.map((parameter) => localName(parameter))
  const at = symbol.declaration.span.start
  if (symbol.isEvent || !body)
    return [{ name: symbol.jsName, isAsync: false, parameters, body: symbol.isEvent ? publish(symbol, place) : [], at }]

  const parts: Parts = { procedure, place, parameters, body, temporaries: [], methods: [] }
  if (place.answerOf(symbol) === 'direct') {
    const direct = emitDirect(parts, createContext(parts))
    if (direct) return withCommitBehavior(direct, symbol, parameters)
    parts.temporaries.length = 0
  }
  const context = createContext(parts)
  const isCollecting = collectsErrors(symbol)
  const guards = context.waits && !isCollecting ? leadingGuards(procedure) : 0
  const methods = guards > 0 ? emitGuarded(parts, guards, context) : [emitWhole(parts, context)]
  const [whole] = methods
  const collected = isCollecting && whole ? collectingMethods(whole, `c_${place.index}`) : methods
  return [...withCommitBehavior(collected, symbol, parameters), ...parts.methods]
}

/**
 *     p_onafterpost(v_line) { if (P0 !== undefined) return P0.raise(this, base + 4, 31, [v_line]) }
 */
function publish(symbol: ProcedureSymbol, { pool, index }: ProcedurePlace): readonly Statement[] {
  const event = pool.event(publishedKey(symbol))
  const given = js.array(symbol.parameters.map((parameter) => js.name(localName(parameter))))
  const args = [js.self, procedureNumber(index), js.literal(symbol.declaration.span.line), given]
  const raise = js.give(js.call(js.member(event, 'raise'), args))
  return [js.when(js.binary('!==', event, js.nothing), raise)]
}

/**
 *     p_post(n) { return rt.withCommitBehavior(this.s, "Ignore", () => this.b_p_post(n)) }
 */
function withCommitBehavior(
  methods: readonly Method[],
  symbol: ProcedureSymbol,
  parameters: readonly string[],
): readonly Method[] {
  const [whole, ...rest] = methods
  if (!whole || symbol.commitBehavior === undefined) return methods
  const inner = `b_${whole.name}`
  const body = js.arrow([], js.call(js.member(js.self, inner), parameters.map(js.name)))
  const run = js.call(js.rt('withCommitBehavior'), [js.member(js.self, 's'), js.literal(symbol.commitBehavior), body])
  return [{ ...whole, isAsync: false, body: [js.give(run)] }, { ...whole, name: inner }, ...rest]
}

interface Parts {
  readonly procedure: BoundProcedure
  readonly place: ProcedurePlace
  readonly parameters: readonly string[]
  readonly body: BoundBlock
  readonly temporaries: string[]
  readonly methods: Method[]
}

function emitWhole({ procedure, place, parameters, body, temporaries }: Parts, context: EmitContext): Method {
  const { symbol } = procedure
  const statements = context.statement(body)
  return {
    name: symbol.jsName,
    isAsync: context.waits,
    parameters,
    body: [
      ...aliases(),
      ...enterFrame(procedureNumber(place.index)),
      ...temporaries.map((name) => js.declare('let', name)),
      ...variables(procedure, context),
      ...releasedAtEnd([...statements, ...(endsWithExit(body) ? [] : leaveFrame(context))], context),
    ],
    at: symbol.declaration.span.start,
  }
}

/**
 * A plain function that hands over to an async one when it has to wait, with where it stands and what it holds.
 *
 *     p_fib(n) { …; k0 = this.p_fib(n - 1); if (k0 instanceof Promise) return this.r_3(2, k0, d, line, caller, n, r, k0); … }
 *     async r_3(k, p, d, line, caller, n, r, k0) { …; if (k === 2) { k0 = await p; k = 0 } else if (k === 0) { … } … }
 */
function emitDirect(parts: Parts, context: EmitContext): readonly Method[] | undefined {
  const { procedure, place, parameters, body, temporaries } = parts
  const { symbol } = procedure
  const statements = context.statement(body)
  const split = splitAtAwaits(
    [
      ...variables(procedure, context),
      ...releasedAtEnd([...statements, ...(endsWithExit(body) ? [] : leaveFrame(context))], context),
    ],
    context.fresh,
  )
  if (!split) return undefined
  const own = [...split.names, ...temporaries]
  const kept = [...frameNames, ...parameters, ...own]
  const rest = `r_${place.index}${memberSuffix(symbol.owner)}`
  const handOver = (point: number, promise: Expression) =>
    js.give(js.call(js.member(js.self, rest), [js.literal(point), promise, ...kept.map((each) => js.name(each))]))
  const at = symbol.declaration.span.start
  const declared = own.map((each) => js.declare('let', each))
  return [
    {
      name: symbol.jsName,
      isAsync: false,
      parameters,
      body: [...aliases(), ...enterFrame(procedureNumber(place.index)), ...declared, ...inOneGo(split.steps, handOver)],
      at,
    },
    {
      name: rest,
      isAsync: true,
      parameters: ['k', 'p', ...kept],
      body: [...aliases(), ...fromPoint(split.steps)],
    },
  ]
}

/**
 *     p_fib(n) { check, or wait and call again; if (n < 2) return n; return this.r_3(d, line, caller, n) }
 *     async r_3(d, line, caller, n) { the rest }
 */
function emitGuarded(parts: Parts, count: number, context: EmitContext): readonly Method[] {
  const { procedure, place, parameters, body, temporaries } = parts
  const { symbol } = procedure
  const args = parameters.map(js.name)
  const rest = `r_${place.index}${memberSuffix(symbol.owner)}`
  context.isChecked = true
  const guards = body.statements.slice(0, count).flatMap((statement) => context.statement(statement))
  const guardTemporaries = temporaries.splice(0)
  const statements = body.statements.slice(count).flatMap((statement) => context.statement(statement))
  const declared = (names: readonly string[]) => names.map((name) => js.declare('let', name))
  const again = js.arrow([], js.call(js.member(js.self, symbol.jsName), args))
  return [
    {
      name: symbol.jsName,
      isAsync: false,
      parameters,
      body: [
        ...aliases(),
        entryCheck(again),
        ...enterFrame(procedureNumber(place.index)),
        ...declared(guardTemporaries),
        ...returnValue(procedure, context),
        ...guards,
        js.give(js.call(js.member(js.self, rest), [...frameNames.map(js.name), ...args])),
      ],
      at: symbol.declaration.span.start,
    },
    {
      name: rest,
      isAsync: true,
      parameters: [...frameNames, ...parameters],
      body: [
        ...aliases(),
        ...declared(temporaries),
        ...variables(procedure, context),
        ...releasedAtEnd([...statements, ...(endsWithExit(body) ? [] : leaveFrame(context))], context),
      ],
    },
  ]
}

function endsWithExit(body: BoundBlock): boolean {
  return body.statements.at(-1)?.kind === 'Exit'
}

function procedureNumber(index: number): Expression {
  return js.binary('+', js.name('base'), js.literal(index))
}

/** Parameters that live in a Ref, the return value, the locals. */
function variables({ symbol, locals }: BoundProcedure, context: EmitContext): readonly Statement[] {
  const boxed = symbol.parameters
    .filter((parameter) => isBoxed(parameter) && !parameter.byReference)
    .map((parameter) =>
      js.run(js.assign(js.name(localName(parameter)), js.call(js.rt('box'), [js.name(localName(parameter))]))),
    )
  const own = [...(symbol.result ? [symbol.result] : []), ...locals]
    .filter((local) => local.label === undefined)
    .map((local) => {
      const value = defaultValue(local.type, context)
      return js.declare('let', localName(local), isBoxed(local) ? js.call(js.rt('box'), [value]) : value)
    })
  return [...boxed, ...returnValue({ symbol }, context), ...own]
}

/** The unnamed return value. */
function returnValue({ symbol }: Pick<BoundProcedure, 'symbol'>, context: EmitContext): readonly Statement[] {
  const { returns, result } = symbol
  return returns.kind === 'None' || result ? [] : [js.declare('let', 'r', defaultValue(returns, context))]
}

function localName(symbol: VariableSymbol): string {
  return `v_${mangle(symbol.key)}`
}

function createContext({ procedure, place, temporaries, methods }: Parts): EmitContext {
  let names = 0
  return tied({
    pool: place.pool,
    procedure,
    index: place.index,
    waits: place.answerOf(procedure.symbol) !== 'value',
    answerOf: place.answerOf,
    holdsBindable: place.holdsBindable,
    local: localName,
    fresh: (prefix) => `${prefix}${names++}`,
    temporary() {
      const name = `t${names++}`
      temporaries.push(name)
      return name
    },
    current: [],
    continueLabels: [],
    isChecked: false,
    isGuarded: false,
    quietLoop: undefined,
    methods,
  })
}

type Untied = Omit<EmitContext, 'expression' | 'statement' | 'leave' | 'derive'> & Partial<Pick<EmitContext, 'leave'>>

/** A context whose functions know it. */
function tied(parts: Untied): EmitContext {
  const context: EmitContext = {
    leave: () => leaveFrame(context),
    ...parts,
    derive: (changes) => tied({ ...context, ...changes }),
    expression: (node) => emitExpression(node, context),
    statement: (node) => emitStatement(node, context),
  }
  return context
}
