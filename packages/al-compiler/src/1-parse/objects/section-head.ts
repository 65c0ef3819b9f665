import { parseExpressionList } from '../expressions/expression-list.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import { parseNameList } from '../properties/name-list.ts'
import type { Expression, SectionArgument } from '../syntax-tree.ts'

interface Head {
  /** What stands after the name: `action(Name)`, `field(Name; Rec.Name)`, `moveafter(Anchor; A, B)`. */
  readonly rest: 'nothing' | 'expression' | 'names'
  /** It need not be there: `column(Lines)` of a query that counts. */
  readonly mayLackRest?: true
  /** Not even the name need be there. */
  readonly mayLack?: true
}

const heads: ReadonlyMap<string, Head> = new Map<string, Head>([
  ...words('area group repeater cuegroup grid fixed view', { rest: 'nothing' }),
  ...words('action customAction fileUploadAction systemAction', { rest: 'nothing' }),
  ...words('textElement textAttribute modify add addBefore addAfter', { rest: 'nothing' }),
  ...words('field part systemPart chartPart userControl actionRef dataItem filter', { rest: 'expression' }),
  ...words('tableElement fieldElement fieldAttribute', { rest: 'expression' }),
  ...words('column', { rest: 'expression', mayLackRest: true }),
  ...words('moveBefore moveAfter', { rest: 'names' }),
  // Views lie in no area: `movefirst(View)`, `addfirst { view(Open) { } }`.
  ...words('moveFirst moveLast', { rest: 'names', mayLackRest: true }),
  ...words('addFirst', { rest: 'nothing', mayLack: true }),
  // Of a field group it says what is added, of a page what stands in its braces.
  ...words('addLast', { rest: 'names', mayLackRest: true, mayLack: true }),
])

function words(list: string, head: Head): readonly (readonly [string, Head])[] {
  return list.split(' ').map((word) => [word.toUpperCase(), head] as const)
}

const noArguments: readonly SectionArgument[] = []

/** SectionHead = ['(' Name [';' (Expression | NameList)] ')'], as the word of the section wants it; of other words any arguments. */
export function parseSectionHead(parser: Parser, word: string): readonly SectionArgument[] {
  const head = heads.get(word)
  if (parser.kind() !== T.openParen) {
    if (head && !head.mayLack) parser.expect(T.openParen)
    return noArguments
  }
  parser.advance()
  const list: SectionArgument[] = []
  const isWhole = head ? parseKnown(parser, head, list) : parser.kind() !== T.closeParen && parseAny(parser, list)
  if (isWhole) parser.expect(T.closeParen)
  else parser.accept(T.closeParen)
  return list
}

/** False: what is wrong has been told, and what is left of the head was read without a word. */
function parseKnown(parser: Parser, head: Head, list: SectionArgument[]): boolean {
  return parseName(parser, list) && parseRest(parser, head, list) && endsHere(parser, list)
}

function parseName(parser: Parser, list: SectionArgument[]): boolean {
  const start = parser.at
  const name = parser.name()
  if (name.name === '' && parser.at === start) {
    if (parser.kind() === T.semicolon) list.push(argumentFrom(parser, start, []))
    return skipRest(parser, list)
  }
  list.push(argumentFrom(parser, start, [name]))
  return true
}

function parseRest(parser: Parser, { rest, mayLackRest }: Head, list: SectionArgument[]): boolean {
  if (rest === 'nothing' || (mayLackRest && parser.kind() === T.closeParen)) return true
  if (!parser.expect(T.semicolon)) {
    // `field(Name, Source)` is read as it is meant, `field(Two Words; Source)` to where the source begins.
    if (!parser.accept(T.comma)) skipArgument(parser)
    return skipRest(parser, list)
  }
  const start = parser.at
  if (rest === 'names') list.push(argumentFrom(parser, start, parseNameList(parser)))
  else {
    const expression = parser.attempt((quiet) => quiet.expression())
    // What is wrong with it is told now.
    if (!expression) parser.expression()
    list.push(argumentFrom(parser, start, expression ? [expression] : []))
    if (!expression) return skipRest(parser, list)
  }
  return true
}

function endsHere(parser: Parser, list: SectionArgument[]): boolean {
  if (parser.kind() === T.closeParen) return true
  parser.expect(T.closeParen)
  return skipRest(parser, list)
}

function skipRest(parser: Parser, list: SectionArgument[]): false {
  while (parser.accept(T.semicolon) || !endsHead(parser.kind())) list.push(parseArgument(parser))
  return false
}

function endsHead(kind: number): boolean {
  return kind === T.closeParen || kind === T.openBrace || kind === T.closeBrace || kind === T.endOfFile
}

function parseAny(parser: Parser, list: SectionArgument[]): true {
  do list.push(parseArgument(parser))
  while (parser.accept(T.semicolon))
  return true
}

/** SectionArgument = ExpressionList | any tokens, parentheses balanced */
function parseArgument(parser: Parser): SectionArgument {
  const start = parser.at
  const values = parser.attempt(parseWholeArgument) ?? skipArgument(parser)
  return argumentFrom(parser, start, values)
}

function argumentFrom(parser: Parser, start: number, values: readonly Expression[]): SectionArgument {
  const text = parser.textBetween(start, parser.at)
  return { kind: 'SectionArgument', values, text, span: parser.spanFrom(start) }
}

function parseWholeArgument(parser: Parser): readonly Expression[] | undefined {
  const values = parseExpressionList(parser)
  return parser.kind() === T.semicolon || parser.kind() === T.closeParen ? values : undefined
}

function skipArgument(parser: Parser): readonly Expression[] {
  let depth = 0
  for (;;) {
    const kind = parser.kind()
    if (kind === T.endOfFile || kind === T.openBrace || kind === T.closeBrace) break
    if (depth === 0 && (kind === T.semicolon || kind === T.closeParen)) break
    if (kind === T.openParen) depth++
    else if (kind === T.closeParen) depth--
    parser.advance()
  }
  return []
}
