import type { FieldConditionMetadata } from '@alcove/al-abi'
import type { FieldCondition, FieldTest, QualifiedName, Span } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import { formulaTypes, unknownKeyField } from '../problems.ts'
import type { FieldSymbol, TableSymbol } from '../symbols.ts'
import { useSystemField } from '../use-system-field.ts'
import { isTextual, type Type } from '../types.ts'
import { typeName } from '../type-name.ts'
import { constantOf, noConstant } from './formula-constant.ts'
import type { FormulaScope, Resolved } from './formula-target.ts'

interface Sides extends FormulaScope {
  /** The table whose rows are asked. */
  readonly asked: TableSymbol
}

/** The conditions of a `where (…)` or an `if (…)`. */
export function formulaConditions(
  nodes: readonly FieldCondition[],
  sides: Sides,
): Resolved<readonly FieldConditionMetadata[]> {
  const conditions: FieldConditionMetadata[] = []
  const problems: Finding[] = []
  for (const node of nodes) {
    const field = fieldNamed(node.field, sides.asked, problems)
    const condition = field && conditionOf(field, node.test, node.span, sides, problems)
    if (condition) conditions.push(condition)
  }
  return { value: problems.length === 0 ? conditions : undefined, problems }
}

function conditionOf(
  field: FieldSymbol,
  test: FieldTest,
  span: Span,
  sides: Sides,
  problems: Finding[],
): FieldConditionMetadata | undefined {
  switch (test.by) {
    case 'const': {
      const constant = constantOf(test, field.type, sides.unit, sides.objects)
      if (constant.kind === 'unknown') problems.push(noConstant(span, test.text, field.type, sides.objects))
      return {
        fieldNo: field.no,
        by: 'const',
        ...(constant.kind === 'value' && { value: constant.value }),
      }
    }
    case 'filter':
      return { fieldNo: field.no, by: 'filter', text: filterText(test.text) }
    case 'field': {
      const other = fieldNamed(test.field, sides.own, problems)
      if (!other) return undefined
      if (!test.isFilter && !isComparable(field.type, other.type))
        problems.push(
          formulaTypes(
            test.field.span,
            other.name,
            field.name,
            typeName(other.type, sides.objects),
            typeName(field.type, sides.objects),
          ),
        )
      return {
        fieldNo: field.no,
        by: 'field',
        otherNo: other.no,
        isFilter: test.isFilter,
        upperLimit: test.upperLimit,
      }
    }
  }
}

function fieldNamed(name: QualifiedName, table: TableSymbol, problems: Finding[]): FieldSymbol | undefined {
  const last = name.parts.at(-1)
  const field = last && table.fieldsByKey.get(last.key)
  if (field) useSystemField(field)
  else if (last) problems.push(unknownKeyField(last.span, last.name, table.name))
  return field
}

/** AL source may quote names (`filter("Credit Memo" | Invoice)`), a filter expression quotes values. */
function filterText(text: string): string {
  return text
    .replace(/"((?:[^"]|"")*)"/g, (_, name: string) => `'${name.replaceAll('""', '"').replaceAll("'", "''")}'`)
    .trim()
}

const families: Readonly<Record<string, string>> = {
  Integer: 'number',
  BigInteger: 'number',
  Decimal: 'number',
  Byte: 'number',
  Char: 'number',
  Option: 'number',
  Enum: 'number',
  Duration: 'number',
  Date: 'date',
  DateTime: 'dateTime',
}

/** Can values of the one stand for values of the other? A Guid and a RecordId may be kept as text. */
function isComparable(a: Type, b: Type): boolean {
  if (a.kind === 'Unsupported' || b.kind === 'Unsupported') return true
  const family = (type: Type) => (isTextual(type) ? 'text' : (families[type.kind] ?? type.kind))
  return family(a) === family(b)
}
