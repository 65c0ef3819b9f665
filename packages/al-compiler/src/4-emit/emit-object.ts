import { globalMember } from '../2-bind/js-names.ts'
import type { CodeSymbol, InterfaceSymbol, ProcedureSymbol } from '../2-bind/symbols.ts'
import type { BoundObject } from '../3-check/bound-tree.ts'
import { implementationOf, proceduresOf } from '../3-check/check-implementations.ts'
import { ConstantPool } from './constant-pool.ts'
import { emitProcedure } from './emit-procedure.ts'
import type { HoldsBindable } from './held-codeunits.ts'
import * as js from './js/build.ts'
import type { MappedSource, PrintedCode } from './js/print.ts'
import { printModule } from './js/print.ts'
import type { Expression, Method, Statement } from './js/tree.ts'
import { isBoxed } from './variable-place.ts'
import { defaultValue } from './values.ts'
import type { Answer } from './waiting.ts'

/** What of the whole app an object's code depends on. */
export interface AppFacts {
  readonly answerOf: (procedure: ProcedureSymbol) => Answer
  readonly holdsBindable: HoldsBindable
}

/** The class of a codeunit, table or table extension; undefined for a table without code. */
export function emitObject(object: BoundObject, facts: AppFacts, source: MappedSource): PrintedCode | undefined {
  const { symbol, procedures } = object
  const isTable = symbol.kind !== 'Codeunit'
  if (isTable && procedures.length === 0 && symbol.members.globals.size === 0) return undefined
  const pool = new ConstantPool()
  const methods = procedures.flatMap((procedure, index) => emitProcedure(procedure, { pool, index, ...facts }))
  const all = [constructorOf(object, pool), ...methods, ...bridges(object)]
  const interfaces = symbol.kind === 'Codeunit' ? symbol.implements.flatMap((one) => interfaceNames(one)) : []
  const statics = interfaces.length > 0 ? [{ name: 'interfaces', value: js.literal([...new Set(interfaces)]) }] : []
  return printModule(
    {
      constants: pool.statements,
      class: { base: baseOf(symbol), isMixin: symbol.kind === 'TableExtension', statics, methods: all },
    },
    source,
  )
}

const mixedInto = 'Table'

/** A table extension extends whatever class its table has. */
function baseOf({ kind }: CodeSymbol): Expression {
  return kind === 'TableExtension' ? js.name(mixedInto) : js.rt(kind === 'Table' ? 'Record' : 'Codeunit')
}

function constructorOf({ symbol }: BoundObject, pool: ConstantPool): Method {
  const session = js.name('s')
  const parents = {
    Table: [session, js.literal(symbol.id), js.name('temporary')],
    TableExtension: [session, js.name('temporary')],
    Codeunit: [session],
  }
  const globals = [...symbol.members.globals.values()]
    .filter((global) => global.label === undefined)
    .map((global): Statement => {
      const value: Expression = global.type.kind === 'Record' ? js.nothing : defaultValue(global.type, { pool })
      const held = isBoxed(global) ? js.call(js.rt('box'), [value]) : value
      return js.run(js.assign(js.member(js.self, globalMember(global)), held))
    })
  return {
    name: 'constructor',
    isAsync: false,
    parameters: symbol.kind === 'Codeunit' ? ['s'] : ['s', 'temporary'],
    body: [js.run(js.call(js.name('super'), parents[symbol.kind])), ...globals],
  }
}

/** Interface procedures are called by their signature, which does not depend on the order of overloads. */
function bridges({ symbol }: BoundObject): readonly Method[] {
  if (symbol.kind !== 'Codeunit') return []
  return symbol.implements.flatMap(proceduresOf).flatMap((wanted) => {
    const found = implementationOf(symbol, wanted)
    if (!found) return []
    const parameters = found.parameters.map((_, i) => `a${i}`)
    const call = js.call(js.member(js.self, found.jsName), parameters.map(js.name))
    return [{ name: `i_${wanted.signature}`, isAsync: false, parameters, body: [js.give(call)] }]
  })
}

function interfaceNames(symbol: InterfaceSymbol): readonly string[] {
  return [symbol.name.toLowerCase(), ...symbol.extends.flatMap(interfaceNames)]
}
