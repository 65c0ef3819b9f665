import type { Identifier } from './names.ts'
import type { Node } from './node.ts'
import type { TypeReference } from './types.ts'

/** 0 to 2147483647. A larger one without `L` is a BigIntegerLiteral, or a DecimalLiteral when it does not fit that either. */
export interface IntegerLiteral extends Node<'IntegerLiteral'> {
  readonly value: number
}
export interface BigIntegerLiteral extends Node<'BigIntegerLiteral'> {
  readonly value: bigint
  /** Written with an `L`. */
  readonly marked: boolean
}
export interface DecimalLiteral extends Node<'DecimalLiteral'> {
  /** As spelt: `4.2`, `1e-19`. */
  readonly text: string
}
/** `value` as al-abi's AlType says: 0 is 0D, else 2 * day, day 1 = 0001-01-01. */
export interface DateLiteral extends Node<'DateLiteral'> {
  readonly value: number
}
/** `value` as al-abi's AlType says: 0 is 0T, else milliseconds since midnight + 1. */
export interface TimeLiteral extends Node<'TimeLiteral'> {
  readonly value: number
}
/** Only `0DT` can be written. */
export interface DateTimeLiteral extends Node<'DateTimeLiteral'> {
  readonly value: 0
}
export interface TextLiteral extends Node<'TextLiteral'> {
  /** Without quotes, doubled ones undone. */
  readonly value: string
  readonly verbatim: boolean
}
export interface BooleanLiteral extends Node<'BooleanLiteral'> {
  readonly value: boolean
}
export interface ThisExpression extends Node<'ThisExpression'> {}
/** Something stood here that is no expression; a diagnostic says so. */
export interface MissingExpression extends Node<'MissingExpression'> {}

/** `target.member` */
export interface MemberAccess extends Node<'MemberAccess'> {
  readonly target: Expression
  readonly member: Identifier
}
/**
 * `target::member`: an option or enum value, or an object's number. `Codeunit::A.B.X` reads as MemberAccess over this, and
 * `Codeunit::80` has a member named `80`.
 */
export interface ScopeAccess extends Node<'ScopeAccess'> {
  readonly target: Expression
  readonly member: Identifier
}
/** `target[i]`, `target[i, j]` */
export interface IndexAccess extends Node<'IndexAccess'> {
  readonly target: Expression
  readonly indexes: readonly Expression[]
}
/** `callee(arguments)`; a call without parentheses is the bare Identifier or MemberAccess. */
export interface CallExpression extends Node<'CallExpression'> {
  readonly callee: Expression
  readonly arguments: readonly Expression[]
}

export type UnaryOperator = 'not' | '-' | '+'
export interface UnaryExpression extends Node<'UnaryExpression'> {
  readonly operator: UnaryOperator
  readonly operand: Expression
}

export type ArithmeticOperator = '*' | '/' | 'div' | 'mod' | '+' | '-'
export type LogicalOperator = 'and' | 'or' | 'xor'
export type ComparisonOperator = '=' | '<>' | '<' | '>' | '<=' | '>='
export type BinaryOperator = ArithmeticOperator | LogicalOperator | ComparisonOperator
export interface BinaryExpression extends Node<'BinaryExpression'> {
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
/** `operand in set`; the set is a SetExpression in valid code. */
export interface InExpression extends Node<'InExpression'> {
  readonly operand: Expression
  readonly set: Expression
}
/** `[a, b..c]` */
export interface SetExpression extends Node<'SetExpression'> {
  readonly members: readonly Expression[]
}
/** `from..to`: only as a member of a set or a label of a case. */
export interface RangeExpression extends Node<'RangeExpression'> {
  readonly from: Expression
  readonly to: Expression
}
export interface IsExpression extends Node<'IsExpression'> {
  readonly operand: Expression
  readonly type: TypeReference
}
export interface AsExpression extends Node<'AsExpression'> {
  readonly operand: Expression
  readonly type: TypeReference
}
/** `condition ? whenTrue : whenFalse` */
export interface ConditionalExpression extends Node<'ConditionalExpression'> {
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}

export type Literal =
  | IntegerLiteral
  | BigIntegerLiteral
  | DecimalLiteral
  | DateLiteral
  | TimeLiteral
  | DateTimeLiteral
  | TextLiteral
  | BooleanLiteral

export type Expression =
  | Literal
  | Identifier
  | ThisExpression
  | MissingExpression
  | MemberAccess
  | ScopeAccess
  | IndexAccess
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | InExpression
  | SetExpression
  | RangeExpression
  | IsExpression
  | AsExpression
  | ConditionalExpression
