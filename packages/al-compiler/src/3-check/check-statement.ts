import type { Statement } from '../1-parse/syntax-tree.ts'
import type { BoundStatement } from './bound-tree.ts'
import type { CheckContext } from './check-context.ts'
import { checkAssignment } from './statements/AssignmentStatement.ts'
import { checkCase } from './statements/CaseStatement.ts'
import { checkExit } from './statements/ExitStatement.ts'
import { checkExpressionStatement } from './statements/ExpressionStatement.ts'
import { checkIf } from './statements/IfStatement.ts'
import { checkBreak, checkContinue, checkFor, checkForEach, checkRepeat, checkWhile } from './statements/loops.ts'
import { checkWith } from './statements/WithStatement.ts'

export function checkStatement(node: Statement, context: CheckContext): BoundStatement {
  switch (node.kind) {
    case 'Block':
      return {
        kind: 'Block',
        statements: node.statements.map((statement) => context.statement(statement)),
        span: node.span,
      }
    case 'EmptyStatement':
      return { kind: 'Block', statements: [], span: node.span }
    case 'IfStatement':
      return checkIf(node, context)
    case 'CaseStatement':
      return checkCase(node, context)
    case 'WhileStatement':
      return checkWhile(node, context)
    case 'RepeatStatement':
      return checkRepeat(node, context)
    case 'ForStatement':
      return checkFor(node, context)
    case 'ForEachStatement':
      return checkForEach(node, context)
    case 'WithStatement':
      return checkWith(node, context)
    case 'ExitStatement':
      return checkExit(node, context)
    case 'BreakStatement':
      return checkBreak(node, context)
    case 'ContinueStatement':
      return checkContinue(node, context)
    case 'AssertErrorStatement':
      return { kind: 'AssertError', body: context.statement(node.body), span: node.span }
    case 'AssignmentStatement':
      return checkAssignment(node, context)
    case 'ExpressionStatement':
      return checkExpressionStatement(node, context)
  }
}
