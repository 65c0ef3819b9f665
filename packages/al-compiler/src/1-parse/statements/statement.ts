import { statementExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import { STATEMENT_NESTING } from '../limits.ts'
import type { Parser } from '../parser.ts'
import type { Statement } from '../syntax-tree.ts'
import { parseAssertErrorStatement } from './assert-error-statement.ts'
import { parseBlock } from './block.ts'
import { parseBreakStatement, parseContinueStatement } from './break-statement.ts'
import { parseCaseStatement } from './case-statement.ts'
import { parseExitStatement } from './exit-statement.ts'
import { parseForStatement } from './for-statement.ts'
import { parseForEachStatement } from './for-each-statement.ts'
import { parseIfStatement } from './if-statement.ts'
import { parseRepeatStatement } from './repeat-statement.ts'
import { parseSimpleStatement } from './simple-statement.ts'
import { endsStatement, goesOnAsExpression } from './statement-start.ts'
import { parseWhileStatement } from './while-statement.ts'
import { parseWithStatement } from './with-statement.ts'

/** Statement = [Block | IfStatement | CaseStatement | … | SimpleStatement]: nothing at all is the empty statement. */
export function parseStatement(parser: Parser): Statement {
  if (endsStatement(parser.kind())) return { kind: 'EmptyStatement', span: parser.emptySpan() }
  const statement = parser.enter(STATEMENT_NESTING) ? parseByKeyword(parser) : emptyStatement(parser)
  parser.leave(STATEMENT_NESTING)
  return statement
}

function parseByKeyword(parser: Parser): Statement {
  switch (parser.kind()) {
    case T.begin:
      return parseBlock(parser)
    case T.if:
      return parseIfStatement(parser)
    case T.case:
      return parseCaseStatement(parser)
    case T.while:
      return parseWhileStatement(parser)
    case T.repeat:
      return parseRepeatStatement(parser)
    case T.for:
      return parseForStatement(parser)
    case T.forEach:
      return parseForEachStatement(parser)
    case T.with:
      return parseWithStatement(parser)
    case T.exit:
      return parseExitStatement(parser)
    case T.assertError:
      return parseAssertErrorStatement(parser)
    case T.break:
      return goesOnAsExpression(parser.peek(1)) ? parseSimpleStatement(parser) : parseBreakStatement(parser)
    case T.continue:
      return goesOnAsExpression(parser.peek(1)) ? parseSimpleStatement(parser) : parseContinueStatement(parser)
    case T.do:
    case T.of:
    case T.then:
    case T.to:
    case T.downTo:
      parser.report(statementExpected(parser.gapSpan(), parser.found()))
      return emptyStatement(parser)
    default:
      return parseSimpleStatement(parser)
  }
}

function emptyStatement(parser: Parser): Statement {
  return { kind: 'EmptyStatement', span: parser.emptySpan() }
}
