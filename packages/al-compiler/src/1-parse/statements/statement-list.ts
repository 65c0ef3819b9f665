import { elseAfterSemicolon, semicolonExpected, statementExpected } from '../../diagnostics/syntax-diagnostics.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Statement } from '../syntax-tree.ts'
import { beginsMember, beginsStatement, endsCode } from './statement-start.ts'

/**
 * StatementList = [Statement] { ';' [Statement] }
 *
 * Ends before `end` and `until`, and where a member of the object begins because an `end` is missing. Empty statements of the
 * list are left out of the tree.
 */
export function parseStatementList(parser: Parser): Statement[] {
  const statements: Statement[] = []
  for (;;) {
    while (parser.accept(T.semicolon));
    const kind = parser.kind()
    if (kind === T.end || closesRepeat(parser) || endsCode(kind) || beginsMember(parser)) return statements
    if (kind === T.else) {
      parser.report(elseAfterSemicolon(parser.span()))
      parser.advance()
      continue
    }
    const before = parser.at
    statements.push(parser.statement())
    if (!endsListItem(parser)) recover(parser, before)
  }
}

function endsListItem(parser: Parser): boolean {
  const kind = parser.kind()
  return (
    kind === T.semicolon ||
    kind === T.end ||
    closesRepeat(parser) ||
    kind === T.else ||
    endsCode(kind) ||
    beginsMember(parser)
  )
}

function closesRepeat(parser: Parser): boolean {
  return parser.kind() === T.until && parser.openRepeats > 0
}

/** Goes on where the next statement seems to begin; past one token at least, if the statement read none. */
function recover(parser: Parser, before: number): void {
  if (parser.at === before) {
    parser.report(statementExpected(parser.span(), parser.found()))
    parser.advance()
  } else parser.report(semicolonExpected(parser.gapSpan()))
  while (!endsListItem(parser) && !(parser.isOnNewLine() && beginsStatement(parser.kind()))) parser.advance()
}
