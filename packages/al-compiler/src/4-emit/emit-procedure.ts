import { mangle } from '../2-bind/js-names.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { BoundBlock, BoundProcedure } from '../3-check/bound-tree.ts'
import type { ConstantPool } from './constant-pool.ts'
import type { EmitContext } from './emit-context.ts'
import { emitExpression } from './emit-expression.ts'
import { emitStatement } from './emit-statement.ts'
import * as js from './js/build.ts'
import type { Method, Statement } from './js/tree.ts'
import { isBoxed } from './place.ts'
import { leaveFrame } from './statements/ExitStatement.ts'
import { defaultValue } from './values.ts'
import type { Answer } from './waiting.ts'

export interface ProcedurePlace {
  readonly pool: ConstantPool
  /** Its place in CompiledObject.procedures. */
  readonly index: number
  readonly answerOf: (procedure: ProcedureSymbol) => Answer
  readonly hasSubscribers: boolean
}

export function emitProcedure(procedure: BoundProcedure, place: ProcedurePlace): readonly Method[] {
  const { symbol, body } = procedure
  const parameters = symbol.parameters.map((parameter) => localName(parameter))
  const at = symbol.declaration.span.start
  if (symbol.isEvent || !body) {
    const raise = js.run(js.call(js.rt('notImplemented'), [js.literal(`Event ${symbol.name} with subscribers`)]))
    return [{ name: symbol.jsName, isAsync: false, parameters, body: place.hasSubscribers ? [raise] : [], at }]
  }

  const temporaries: string[] = []
  const methods: Method[] = []
  const context = createContext(procedure, place, temporaries, methods)
  const statements = context.statement(body)
  const method: Method = {
    name: symbol.jsName,
    isAsync: context.waits,
    parameters,
    body: [
      ...enterFrame(place.index),
      ...temporaries.map((name) => js.declare('let', name)),
      ...variables(procedure, context),
      ...statements,
      ...(endsWithExit(body) ? [] : leaveFrame(context)),
    ],
    at,
  }
  return [method, ...methods]
}

function endsWithExit(body: BoundBlock): boolean {
  return body.statements.at(-1)?.kind === 'Exit'
}

function enterFrame(index: number): readonly Statement[] {
  const fiber = js.name('f')
  return [
    js.declare('const', 's', js.member(js.self, 's')),
    js.declare('const', 'f', js.member(js.name('s'), 'fiber')),
    js.declare('const', 'slot', js.member(fiber, 'slot')),
    js.declare('const', 'at', js.member(fiber, 'at')),
    js.declare('const', 'd', js.call(js.member(fiber, 'enter'), [js.binary('+', js.name('base'), js.literal(index))])),
    js.declare('let', 't'),
  ]
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
  const unnamed = symbol.returns.kind !== 'None' && !symbol.result
  return [...boxed, ...(unnamed ? [js.declare('let', 'r', defaultValue(symbol.returns, context))] : []), ...own]
}

function localName(symbol: VariableSymbol): string {
  return `v_${mangle(symbol.key)}`
}

function createContext(
  procedure: BoundProcedure,
  place: ProcedurePlace,
  temporaries: string[],
  methods: Method[],
): EmitContext {
  let names = 0
  return tied({
    pool: place.pool,
    procedure,
    index: place.index,
    waits: place.answerOf(procedure.symbol) === 'promise',
    answerOf: place.answerOf,
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
    turnCheck: undefined,
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
