import type { Expression } from './expressions.ts'
import type { Node } from './node.ts'

export interface Block extends Node<'Block'> {
  readonly statements: readonly Statement[]
}
export interface EmptyStatement extends Node<'EmptyStatement'> {}
export interface IfStatement extends Node<'IfStatement'> {
  readonly condition: Expression
  readonly then: Statement
  readonly else: Statement | undefined
}
export interface CaseStatement extends Node<'CaseStatement'> {
  readonly subject: Expression
  readonly branches: readonly CaseBranch[]
  /** undefined: no `else`. */
  readonly else: readonly Statement[] | undefined
}
export interface CaseBranch extends Node<'CaseBranch'> {
  readonly labels: readonly Expression[]
  readonly body: Statement
}
export interface WhileStatement extends Node<'WhileStatement'> {
  readonly condition: Expression
  readonly body: Statement
}
export interface RepeatStatement extends Node<'RepeatStatement'> {
  readonly body: readonly Statement[]
  readonly until: Expression
}
export interface ForStatement extends Node<'ForStatement'> {
  readonly variable: Expression
  readonly from: Expression
  readonly direction: 'to' | 'downto'
  readonly to: Expression
  readonly body: Statement
}
export interface ForEachStatement extends Node<'ForEachStatement'> {
  readonly variable: Expression
  readonly collection: Expression
  readonly body: Statement
}
export interface WithStatement extends Node<'WithStatement'> {
  readonly target: Expression
  readonly body: Statement
}
export interface ExitStatement extends Node<'ExitStatement'> {
  readonly value: Expression | undefined
}
export interface BreakStatement extends Node<'BreakStatement'> {}
export interface ContinueStatement extends Node<'ContinueStatement'> {}
export interface AssertErrorStatement extends Node<'AssertErrorStatement'> {
  readonly body: Statement
}
export type AssignmentOperator = ':=' | '+=' | '-=' | '*=' | '/='
export interface AssignmentStatement extends Node<'AssignmentStatement'> {
  readonly operator: AssignmentOperator
  readonly target: Expression
  readonly value: Expression
}
/** A call, in valid code: CallExpression, or Identifier or MemberAccess when the parentheses are left out. */
export interface ExpressionStatement extends Node<'ExpressionStatement'> {
  readonly expression: Expression
}

export type Statement =
  | Block
  | EmptyStatement
  | IfStatement
  | CaseStatement
  | WhileStatement
  | RepeatStatement
  | ForStatement
  | ForEachStatement
  | WithStatement
  | ExitStatement
  | BreakStatement
  | ContinueStatement
  | AssertErrorStatement
  | AssignmentStatement
  | ExpressionStatement
