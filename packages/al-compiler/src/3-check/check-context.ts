import type { CompilationUnit, Expression, Span, Statement } from '../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../2-bind/object-table.ts'
import type { CodeSymbol, ProcedureSymbol, SectionedSymbol, VariableSymbol } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { BoundExpression, BoundStatement } from './bound-tree.ts'

/** The checking of one body. */
export interface CheckContext {
  readonly objects: ObjectTable
  readonly owner: CodeOwner
  readonly unit: CompilationUnit
  readonly procedure: ProcedureSymbol
  readonly locals: ReadonlyMap<string, VariableSymbol>
  readonly scope: BodyScope
  /** Innermost last. */
  readonly withTargets: WithScope[]
  loops: number
  withCount: number
  report(finding: Finding): void
  /** `used` false: a statement, whose value nobody takes. */
  expression(node: Expression, used: boolean): BoundExpression
  /** An expression that must have a value. */
  value(node: Expression): BoundExpression
  /** A value converted to `type`, as an assignment does. */
  valueOf(node: Expression, type: Type): BoundExpression
  statement(node: Statement): BoundStatement
  typeName(type: Type): string
}

export type CodeOwner = CodeSymbol | SectionedSymbol

/** What a body in a section sees besides what is declared. */
export interface BodyScope {
  /** `Rec`, `CurrPage`, data items … */
  readonly names: ReadonlyMap<string, VariableSymbol>
  /** The record whose fields and methods need no name before them. */
  readonly record: VariableSymbol | undefined
}

export const emptyScope: BodyScope = { names: new Map(), record: undefined }

export interface WithScope {
  readonly type: Type
  readonly index: number
}

/** What stands for something that is wrong and has been reported. */
export function erroneous(span: Span): BoundExpression {
  return { kind: 'NotImplemented', name: '', type: { kind: 'Unsupported', name: '' }, span }
}

export function notImplemented(name: string, span: Span): BoundExpression {
  return { kind: 'NotImplemented', name, type: { kind: 'Unsupported', name }, span }
}

export function constant(value: number | string | boolean | bigint, type: Type, span: Span): BoundExpression {
  return { kind: 'Constant', value, type, span }
}

/** A record or array changes in place; everything else is replaced, so a `var` parameter of it is a Ref. */
export function isInPlace(type: Type): boolean {
  return type.kind === 'Record' || type.kind === 'Array'
}

/** May stand on the left of an assignment. */
export function isPlace(expression: BoundExpression): boolean {
  switch (expression.kind) {
    case 'Variable':
      return expression.symbol.label === undefined
    case 'FieldAccess':
    case 'Element':
    case 'XRec':
    case 'WithTarget':
    case 'NotImplemented':
      return true
    case 'This':
      return expression.type.kind === 'Record'
    case 'Character':
      return isPlace(expression.text)
    default:
      return false
  }
}
