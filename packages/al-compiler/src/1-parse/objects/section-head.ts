import { parseExpressionList } from '../expressions/expression-list.ts'
import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import { parseNameList } from '../properties/name-list.ts'
import type { Expression, SectionArgument } from '../syntax-tree.ts'

/** What stands after the name: `action(Name)`, `field(Name; Rec.Name)`, `column(Lines)` of a query that counts, `moveafter(Anchor; A, B)`. */
type Rest = 'nothing' | 'expression' | 'maybe an expression' | 'names' | 'maybe names'

const rests: ReadonlyMap<string, Rest> = new Map<string, Rest>([
  ...words('nothing', 'area group repeater cuegroup grid fixed view'),
  ...words('nothing', 'action customAction fileUploadAction systemAction'),
  ...words('nothing', 'textElement textAttribute modify add addFirst addBefore addAfter'),
  ...words('expression', 'field part systemPart chartPart userControl actionRef dataItem filter'),
  ...words('expression', 'tableElement fieldElement fieldAttribute'),
  ...words('maybe an expression', 'column'),
  ...words('names', 'moveBefore moveAfter'),
  // Of views it has no anchor: `movefirst(View)`.
  ...words('maybe names', 'moveFirst moveLast'),
  // Of a field group it says what is added, of a page what stands in its braces.
  ...words('maybe names', 'addLast'),
])

function words(rest: Rest, list: string): readonly (readonly [string, Rest])[] {
  return list.split(' ').map((word) => [word.toUpperCase(), rest] as const)
}

/** Views lie in no area: `views { addfirst { view(Open) { } } }`. */
const mayLackHead: ReadonlySet<string> = new Set(['ADDFIRST', 'ADDLAST'])

const noArguments: readonly SectionArgument[] = []

/** SectionHead = ['(' Name [';' (Expression | NameList)] ')'], as the word of the section wants it; of other words any arguments. */
export function parseSectionHead(parser: Parser, word: string): readonly SectionArgument[] {
  const rest = rests.get(word)
  if (parser.kind() !== T.openParen) {
    if (rest && !mayLackHead.has(word)) parser.expect(T.openParen)
    return noArguments
  }
  parser.advance()
  const list: SectionArgument[] = []
  const isWhole = rest ? parseKnown(parser, rest, list) : parser.kind() !== T.closeParen && parseAny(parser, list)
  if (isWhole) parser.expect(T.closeParen)
  else parser.accept(T.closeParen)
  return list
}

/** False: what is wrong has been told, and what is left of the head was read without a word. */
function parseKnown(parser: Parser, rest: Rest, list: SectionArgument[]): boolean {
  return parseName(parser, list) && parseRest(parser, rest, list) && endsHere(parser, list)
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

function parseRest(parser: Parser, rest: Rest, list: SectionArgument[]): boolean {
  if (rest === 'nothing' || (rest.startsWith('maybe') && parser.kind() === T.closeParen)) return true
  if (!parser.expect(T.semicolon)) {
    // `field(Name, Source)` is read as it is meant, `field(Two Words; Source)` to where the source begins.
    if (!parser.accept(T.comma)) skipArgument(parser)
    return skipRest(parser, list)
  }
  const start = parser.at
  if (rest.endsWith('names')) list.push(argumentFrom(parser, start, parseNameList(parser)))
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
