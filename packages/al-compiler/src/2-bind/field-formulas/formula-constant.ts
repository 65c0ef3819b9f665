import type { CompilationUnit, Expression, FieldTest, Span } from '../../1-parse/syntax-tree.ts'
import type { Finding } from '../../diagnostics/diagnostic.ts'
import type { NamedKind, ObjectTable } from '../object-table.ts'
import { unknownConstant, unknownEnumValue, unknownOption } from '../problems.ts'
import { typeName } from '../type-name.ts'
import type { Type } from '../types.ts'
import { expressionText, isClosingDate, writtenText } from '../written-value.ts'

export type FormulaConstant =
  /** `const()`. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'unknown' }

/** The value of `const(…)` in a field of the type: `const(Item)`, `const("Credit Memo")`, `const('A B')`, `const(Database::Item)`. */
export function constantOf(
  test: Extract<FieldTest, { by: 'const' }>,
  type: Type,
  unit: CompilationUnit | undefined,
  objects: ObjectTable,
): FormulaConstant {
  const text = test.text.trim()
  if (text === '') return { kind: 'blank' }
  const objectId = test.value && idOf(test.value, unit, objects)
  if (objectId !== undefined) return { kind: 'value', value: objectId }
  // What is no expression stands for itself: `const(A B)`, `const(G/L Account)`.
  return constantText((test.value && expressionText(test.value)) ?? text, type, objects)
}

/** What is written stands for a value of the type, or is unknown. */
export function constantText(written: string, type: Type, objects: ObjectTable): FormulaConstant {
  if (type.kind === 'Option' || type.kind === 'Enum') return ordinalOf(written, type, objects)
  if (type.kind === 'Date' && isClosingDate(written)) return { kind: 'value', value: written }
  if (isNumber(type) && !/^-?\d+$/.test(written)) return { kind: 'unknown' }
  if (type.kind === 'Decimal' && !/^-?\d+(\.\d+)?$/.test(written)) return { kind: 'unknown' }
  if (type.kind === 'Boolean' && !/^(true|false|yes|no|0|1)$/i.test(written)) return { kind: 'unknown' }
  return { kind: 'value', value: writtenText(written, type, objects) }
}

/** That a text stands for no value of the type. */
export function noConstant(span: Span, written: string, type: Type, objects: ObjectTable): Finding {
  const finding = type.kind === 'Option' ? unknownOption : type.kind === 'Enum' ? unknownEnumValue : unknownConstant
  return finding(span, written.trim(), typeName(type, objects))
}

function ordinalOf(written: string, type: Type & { kind: 'Option' | 'Enum' }, objects: ObjectTable): FormulaConstant {
  if (/^-?\d+$/.test(written.trim())) return { kind: 'value', value: Number(written) }
  const wanted = written.trim().toUpperCase()
  const names =
    type.kind === 'Option'
      ? type.members.map((name, ordinal) => ({ name, ordinal }))
      : (objects.byId('Enum', type.id)?.values ?? [])
  const found = names.find((one) => one.name.trim().toUpperCase() === wanted)
  return found ? { kind: 'value', value: found.ordinal } : { kind: 'unknown' }
}

/** Literals of dates and times are numbers by now. */
function isNumber({ kind }: Type): boolean {
  return numbers.has(kind)
}

const numbers: ReadonlySet<string> = new Set(['Integer', 'BigInteger', 'Byte', 'Date', 'Time', 'DateTime'])

const objectKinds: Readonly<Record<string, NamedKind>> = {
  DATABASE: 'Table',
  CODEUNIT: 'Codeunit',
  PAGE: 'Page',
  REPORT: 'Report',
  XMLPORT: 'XmlPort',
  QUERY: 'Query',
}

function idOf(node: Expression, unit: CompilationUnit | undefined, objects: ObjectTable): number | undefined {
  if (node.kind !== 'ScopeAccess' || node.target.kind !== 'Identifier') return undefined
  const kind = objectKinds[node.target.key]
  return kind && objects.findNamed(kind, [node.member.key], unit)?.id
}
