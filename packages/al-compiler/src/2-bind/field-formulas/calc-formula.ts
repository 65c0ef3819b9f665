import type { CalcFormulaMetadata } from '@alcove/al-abi'
import type { CalcFormulaValue, FieldDeclaration } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { ObjectTable } from '../object-table.ts'
import { calcFieldMissing, calcFormulaMissing, calcType, countType, existType, notCalculable } from '../problems.ts'
import { findProperty } from '../properties.ts'
import type { FieldSymbol } from '../symbols.ts'
import { typeName } from '../type-name.ts'
import { isTextual, type Type } from '../types.ts'
import { useSystemField } from '../use-system-field.ts'
import { classOfField, fieldClassOf } from './field-class.ts'
import { formulaConditions } from './formula-conditions.ts'
import { type FormulaScope, formulaTarget, type Resolved } from './formula-target.ts'

/** `CalcFormula` of a FlowField. */
export function resolveCalcFormula(
  node: FieldDeclaration,
  field: FieldSymbol,
  scope: FormulaScope,
): Resolved<CalcFormulaMetadata> {
  const nothing = { value: undefined, problems: [] }
  if (fieldClassOf(node) !== 'FlowField') return nothing
  const property = findProperty(node, 'CalcFormula')
  // The field compiles all the same; CalcFields refuses it.
  if (!property) return { value: undefined, problems: [calcFormulaMissing(node.name.span, field.name, scope.own.name)] }
  const { value: formula } = property
  if (formula.kind !== 'CalcFormulaValue') return nothing

  const target = formulaTarget(formula.target, scope)
  if (!target.value) return { value: undefined, problems: target.problems }
  const { method, negated } = formula
  if ('unsupported' in target.value)
    return { value: { method, negated, tableId: target.value.unsupported, fieldNo: 0, where: [] }, problems: [] }
  const { table: asked, field: source } = target.value
  const where = formulaConditions(formula.where, { ...scope, asked })
  if (source) useSystemField(source)
  const problems = [...where.problems, ...problemsOf(formula, field, source, scope.objects)]
  if (problems.length > 0 || !where.value) return { value: undefined, problems }
  return {
    value: {
      method,
      negated,
      tableId: asked.id,
      fieldNo: source?.no ?? 0,
      where: where.value,
    },
    problems,
  }
}

function problemsOf(
  formula: CalcFormulaValue,
  field: FieldSymbol,
  source: FieldSymbol | undefined,
  objects: ObjectTable,
): Finding[] {
  const { method, span } = formula
  const at = field.span ?? span
  const expected = (kind: string) => [calcType(at, field.name, method, kind)]
  if (method === 'count')
    return ['Integer', 'BigInteger', 'Decimal'].includes(field.type.kind) ? [] : [countType(at, field.name)]
  if (method === 'exist') return field.type.kind === 'Boolean' ? [] : [existType(at, field.name)]
  if (!source) return [calcFieldMissing(formula.target.span, method)]
  if (classOfField(source) === 'FlowFilter') return [notCalculable(formula.target.span, source.name, method)]
  if (method === 'sum' || method === 'average') {
    if (!isSummable(source.type)) return [notCalculable(formula.target.span, source.name, method)]
    return isSummable(field.type) ? [] : expected(typeName(source.type, objects))
  }
  if (formula.negated && !isSummable(source.type))
    return [notCalculable(formula.target.span, source.name, `-${method}`)]
  return isSameFamily(field.type, source.type) ? [] : expected(typeName(source.type, objects))
}

function isSummable({ kind }: Type): boolean {
  return ['Integer', 'BigInteger', 'Decimal', 'Duration'].includes(kind)
}

/** A value of `from` goes into a field of type `to` as an assignment would bring it there. */
function isSameFamily(to: Type, from: Type): boolean {
  if (to.kind === 'Unsupported' || from.kind === 'Unsupported') return true
  if (isTextual(to)) return isTextual(from)
  const isOrdinal = ({ kind }: Type) => kind === 'Option' || kind === 'Enum' || kind === 'Integer'
  return to.kind === from.kind || (isSummable(to) && isSummable(from)) || (isOrdinal(to) && isOrdinal(from))
}
