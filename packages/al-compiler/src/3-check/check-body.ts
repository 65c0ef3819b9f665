import type { CompilationUnit } from '../1-parse/syntax-tree.ts'
import { createBindContext } from '../2-bind/bind-context.ts'
import { subscriberAttribute } from '../2-bind/event-traits.ts'
import { variableSymbol } from '../2-bind/declare-procedure.ts'
import type { ObjectTable } from '../2-bind/object-table.ts'
import type { ProcedureSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import type { BoundBlock, BoundProcedure } from './bound-tree.ts'
import type { BodyScope, CheckContext, CodeOwner } from './check-context.ts'
import { emptyScope } from './check-context.ts'
import { checkExpression } from './check-expression.ts'
import { checkStatement } from './check-statement.ts'
import { convert } from './convert.ts'
import {
  discardedTryValue,
  duplicateParameter,
  duplicateReturnName,
  duplicateVariable,
  eventWithCode,
  eventWithValue,
  notAValue,
  subscriberWithValue,
} from './problems.ts'
import { typeName } from '../2-bind/type-name.ts'
import { noType } from '../2-bind/types.ts'

export interface BodyPlace {
  readonly owner: CodeOwner
  readonly unit: CompilationUnit
  readonly objects: ObjectTable
  readonly diagnostics: Diagnostic[]
  readonly scope?: BodyScope
}

const duplicates = {
  parameter: duplicateParameter,
  return: duplicateReturnName,
  local: duplicateVariable,
  global: duplicateVariable,
}

export function checkBody(procedure: ProcedureSymbol, place: BodyPlace): BoundProcedure {
  const { unit, objects, diagnostics } = place
  const bind = createBindContext(objects, unit, diagnostics)
  const declared = procedure.declaration.variables.map((variable) => variableSymbol('local', variable, bind))
  const named = procedure.result ? [...procedure.parameters, procedure.result] : procedure.parameters
  const locals = new Map<string, VariableSymbol>()
  for (const symbol of [...named, ...declared]) {
    if (locals.has(symbol.key)) bind.report(duplicates[symbol.role](symbol.span, symbol.name))
    else locals.set(symbol.key, symbol)
  }

  const context = createCheckContext(procedure, locals, place)
  if (procedure.isEvent) checkPublisher(procedure, context)
  checkReturnValue(procedure, context)
  const { body } = procedure.declaration
  // A block is checked to a block.
  const checked = body && (context.statement(body) as BoundBlock)
  return { symbol: procedure, locals: declared.filter((symbol) => locals.get(symbol.key) === symbol), body: checked }
}

/** Nobody would get it: an event has many subscribers, and a try function says whether it came to its end. */
function checkReturnValue(procedure: ProcedureSymbol, context: CheckContext): void {
  const { returns } = procedure.declaration
  if (!returns) return
  if (procedure.isTry) context.report(discardedTryValue(returns.span))
  if (procedure.isEvent) context.report(eventWithValue(returns.span, procedure.name))
  else if (subscriberAttribute(procedure)) context.report(subscriberWithValue(returns.span, procedure.name))
}

/** What an event does is its subscribers' business. */
function checkPublisher({ name, declaration }: ProcedureSymbol, context: CheckContext): void {
  const first = declaration.body?.statements.find(({ kind }) => kind !== 'EmptyStatement')
  if (first) context.report(eventWithCode(first.span, name))
}

/** For expressions that stand in no body: sources of controls, conditions of properties. */
export function createExpressionContext(place: BodyPlace): CheckContext {
  return createCheckContext(noProcedure(place.owner, place.unit), new Map(), place)
}

function noProcedure(owner: CodeOwner, { span }: CompilationUnit): ProcedureSymbol {
  const name = { kind: 'Identifier', name: '', key: '', quoted: false, span } as const
  return {
    owner,
    name: '',
    key: '',
    jsName: '',
    access: 'local',
    parameters: [],
    returns: noType,
    result: undefined,
    isTrigger: true,
    isTry: false,
    commitBehavior: undefined,
    isEvent: false,
    field: undefined,
    declaration: {
      kind: 'TriggerDeclaration',
      target: undefined,
      name,
      attributes: [],
      parameters: [],
      returns: undefined,
      variables: [],
      body: { kind: 'Block', statements: [], span },
      span,
    },
    signature: '',
  }
}

function createCheckContext(
  procedure: ProcedureSymbol,
  locals: ReadonlyMap<string, VariableSymbol>,
  { owner, unit, objects, diagnostics, scope = emptyScope }: BodyPlace,
): CheckContext {
  const context: CheckContext = {
    objects,
    owner,
    unit,
    procedure,
    locals,
    scope,
    withTargets: [],
    loops: 0,
    withCount: 0,
    report(finding) {
      diagnostics.push(locate(unit, finding))
    },
    expression: (node, used) => checkExpression(node, used, context),
    value(node) {
      const value = checkExpression(node, true, context)
      if (value.type.kind === 'None') context.report(notAValue(node.span, sourceName(value)))
      return value.type.kind === 'None' ? { ...value, type: { kind: 'Unsupported', name: '' } } : value
    },
    valueOf: (node, type) => convert(context.value(node), type, node.span, context),
    statement: (node) => checkStatement(node, context),
    typeName: (type) => typeName(type, objects),
  }
  return context
}

function sourceName(value: ReturnType<CheckContext['value']>): string {
  if (value.kind === 'Call') return value.procedure.name
  if (value.kind === 'NotImplemented') return value.name
  return value.kind === 'BuiltInCall' ? value.builtIn.name : value.kind
}
