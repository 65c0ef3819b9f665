import { semicolonExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { parseRangeMember } from '../expressions/range-member.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { CaseBranch, CaseStatement, Expression } from '../syntax-tree.ts'
import { parseStatementList } from './statement-list.ts'
import { beginsMember, endsCode } from './statement-start.ts'

/** CaseStatement = 'case' Expression 'of' { CaseBranch ';' } ['else' StatementList] 'end' */
export function parseCaseStatement(parser: Parser): CaseStatement {
  const start = parser.advance()
  const subject = parser.expression()
  parser.expect(T.of)
  const branches = parseBranches(parser)
  const otherwise = parser.accept(T.else) ? parseStatementList(parser) : undefined
  parser.expect(T.end)
  return { kind: 'CaseStatement', subject, branches, else: otherwise, span: parser.spanFrom(start) }
}

function parseBranches(parser: Parser): CaseBranch[] {
  const branches: CaseBranch[] = []
  for (;;) {
    while (parser.accept(T.semicolon));
    if (endsBranches(parser)) return branches
    const before = parser.at
    branches.push(parseCaseBranch(parser))
    if (parser.kind() === T.semicolon || endsBranches(parser)) continue
    parser.report(semicolonExpected(parser.gapSpan()))
    if (parser.at === before || !parser.isOnNewLine()) skipBranch(parser)
  }
}

/** CaseBranch = RangeMember { ',' RangeMember } ':' Statement */
function parseCaseBranch(parser: Parser): CaseBranch {
  const start = parser.at
  const labels: Expression[] = []
  do labels.push(parseRangeMember(parser))
  while (parser.accept(T.comma))
  parser.expect(T.colon)
  const body = parser.statement()
  return { kind: 'CaseBranch', labels, body, span: parser.spanFrom(start) }
}

function endsBranches(parser: Parser): boolean {
  const kind = parser.kind()
  return kind === T.end || kind === T.else || kind === T.until || endsCode(kind) || beginsMember(parser)
}

function skipBranch(parser: Parser): void {
  do parser.advance()
  while (parser.kind() !== T.semicolon && !endsBranches(parser))
}
