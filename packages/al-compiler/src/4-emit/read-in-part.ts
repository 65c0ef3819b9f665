import { eventTraits } from '../2-bind/event-traits.ts'
import type { VariableSymbol } from '../2-bind/symbols.ts'
import type { BoundExpression, BoundObject, BoundStatement, BuiltInCall, FieldAccess } from '../3-check/bound-tree.ts'
import type { EmitContext } from './emit-context.ts'
import * as js from './js/build.ts'
import type { Expression } from './js/tree.ts'
import { fieldIndex, readVariable } from './variable-place.ts'
import { walkStatement } from './tree-walk.ts'

/*
 * Load fields (al-language.md 9.2): a row read in part has `undefined` where a field was left out. Code in general takes fields without
 * looking, so only the code around a variable that it calls SetLoadFields on reads in part: it looks before it takes a field, and completes the
 * row before it gives the record to anyone else.
 *
 *     Item.SetLoadFields(Name); Item.FindSet(); x := Item.Name     … rt.InPart.FindSet(s, v_item, false) …; x = v_item.v[2] ?? (await rt.fieldInTime(v_item, 2))
 */

const asking = new Set(['SetLoadFields', 'AddLoadFields', 'SetBaseLoadFields'])
const reading = new Set(['Get', 'GetBySystemId', 'Find', 'FindFirst', 'FindLast', 'FindSet', 'Next'])
/** They look at no field's value but those of the key. */
const lookAtNone = new Set([
  ...asking,
  ...`AreFieldsLoaded LoadFields Init Reset Copy TransferFields SetAutoCalcFields SetRange SetFilter SetCurrentKey SetAscending GetAscending
  Ascending CurrentKey Count CountApprox IsEmpty LockTable CopyFilter CopyFilters FilterGroup GetFilter GetFilters HasFilter GetRangeMin
  GetRangeMax GetView SetView MarkedOnly ClearMarks Mark FieldActive ReadIsolation FieldNo FieldCaption FieldName TableCaption TableName
  IsTemporary AddLink HasLinks DeleteLink DeleteLinks CopyLinks CurrentCompany RecordId SetRecFilter ReadPermission WritePermission DeleteAll ModifyAll CalcSums`.split(
    /\s+/,
  ),
])
/** They look at the fields that they are given. */
const lookAtGiven = new Set(['TestField', 'FieldError'])

/** Notes the variables of an object that may hold a part of a row. */
export function markReadInPart({ symbol, procedures }: BoundObject): void {
  const sharesGlobals =
    symbol.kind !== 'Codeunit' || procedures.some((one) => eventTraits(one.symbol)?.globalVarAccess === true)
  for (const [variable, use] of usesIn(procedures.flatMap(({ body }) => body ?? []))) {
    if (!use.asks || !use.reads || use.isTarget || variable.type.kind !== 'Record' || variable.type.temporary) continue
    if (variable.role === 'global') variable.readsInPart = !sharesGlobals && !use.isGiven
    else variable.readsInPart = variable.role !== 'return' && !variable.byReference
  }
}

interface Uses {
  asks: boolean
  reads: boolean
  /** Of a `with`: there it has another name. */
  isTarget: boolean
  /** To code that may come back to the variable by another way. */
  isGiven: boolean
}

function usesIn(bodies: readonly BoundStatement[]): ReadonlyMap<VariableSymbol, Uses> {
  const uses = new Map<VariableSymbol, Uses>()
  const of = (variable: VariableSymbol) => {
    let known = uses.get(variable)
    if (known === undefined)
      uses.set(variable, (known = { asks: false, reads: false, isTarget: false, isGiven: false }))
    return known
  }
  const kept = new Set<BoundExpression>()
  for (const body of bodies) {
    walkStatement(body, {
      statement(node) {
        if (node.kind === 'With' && node.target.kind === 'Variable') of(node.target.symbol).isTarget = true
      },
      expression(node) {
        if (node.kind === 'FieldAccess') kept.add(node.record)
        if (node.kind === 'BuiltInCall' && node.self?.kind === 'Variable' && node.builtIn.owner === 'Record') {
          const use = of(node.self.symbol)
          const { name } = node.builtIn
          use.asks ||= asking.has(name)
          use.reads ||= reading.has(name)
          if (reading.has(name) || lookAtNone.has(name) || lookAtGiven.has(name)) kept.add(node.self)
        }
        if (node.kind === 'Variable' && node.type.kind === 'Record' && !kept.has(node)) of(node.symbol).isGiven = true
      },
    })
  }
  return uses
}

export function isReadInPart(node: BoundExpression | undefined): boolean {
  return node?.kind === 'Variable' && node.symbol.readsInPart === true
}

/** The record variable itself, for code that knows what may be missing. */
export function recordItself(node: BoundExpression, context: EmitContext): Expression {
  return node.kind === 'Variable' && node.symbol.readsInPart === true
    ? readVariable(node.symbol, context)
    : context.expression(node)
}

/**
 *     v_item.partOf === undefined ? v_item : await rt.wholeRow(v_item)
 */
export function wholeRecord(record: Expression): Expression {
  return completed(record, js.call(js.rt('wholeRow'), [record]))
}

/**
 *     v_item.v[2] ?? (await rt.fieldInTime(v_item, 2))
 */
export function fieldInTime(node: FieldAccess, place: Expression, context: EmitContext): Expression {
  if (!isReadInPart(node.record) || node.field.index < 0) return place
  const args = [recordItself(node.record, context), fieldIndex(node.field, context)]
  return js.binary('??', place, js.awaited(js.call(js.rt('fieldInTime'), args)))
}

/** Owner and receiver of a method of a record that may be read in part; undefined: it is no such call. */
export function methodInPart(
  { builtIn, self, arguments: args }: BuiltInCall,
  context: EmitContext,
): { readonly owner: string; readonly receiver: Expression } | undefined {
  if (builtIn.owner !== 'Record' || !self || !isReadInPart(self)) return undefined
  const record = recordItself(self, context)
  if (reading.has(builtIn.name) || builtIn.name === 'Modify') return { owner: 'InPart', receiver: record }
  if (lookAtNone.has(builtIn.name)) return { owner: 'Record', receiver: record }
  if (!lookAtGiven.has(builtIn.name)) return { owner: 'Record', receiver: wholeRecord(record) }
  const fields = args.flatMap((argument) => (argument.by === 'field' ? [js.literal(argument.no)] : []))
  return { owner: 'Record', receiver: completed(record, js.call(js.rt('withFields'), [record, js.array(fields)])) }
}

function completed(record: Expression, completing: Expression): Expression {
  return js.conditional(js.binary('===', js.member(record, 'partOf'), js.nothing), record, js.awaited(completing))
}
