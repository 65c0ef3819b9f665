import type { Finding } from '../diagnostics/diagnostic.ts'
import {
  integerExpected,
  keywordAsName,
  nameExpected,
  semicolonExpected,
  tokenExpected,
  tooDeep,
} from '../diagnostics/syntax-diagnostics.ts'
import type { NameTable } from './lexer/name-table.ts'
import { isHardKeyword, isName, isWord, spelling, T } from './lexer/token-kind.ts'
import type { TokenList } from './lexer/token-list.ts'
import { MAX_NESTING } from './limits.ts'
import type { Expression, Identifier, Span, Statement, TypeReference } from './syntax-tree.ts'

/** The rules that others refer back to. They reach the rule files through the parser, so that no file imports in a circle. */
export interface Grammar {
  readonly expression: (parser: Parser) => Expression
  readonly statement: (parser: Parser) => Statement
  readonly type: (parser: Parser) => TypeReference
}

interface ParserInput {
  readonly text: string
  readonly tokens: TokenList
  readonly names: NameTable
  readonly grammar: Grammar
  /** Lines whose text or name is not closed: what else is wrong there follows from it. */
  readonly brokenLines: ReadonlySet<number>
  /** The file ends inside a comment or a text: what is missing at its end follows from it. */
  readonly isCutOff: boolean
  /** The tree holds what is between `begin` and `end` of procedures and triggers. */
  readonly keepsCode: boolean
  readonly report: (finding: Finding) => void
}

/**
 * Where the parse functions stand in the token list, and what they share: expecting tokens, names, spans, findings and the
 * bound on nesting. Of several findings at one token the first is kept, so that one mistake is told once.
 */
export class Parser {
  readonly text: string
  readonly keepsCode: boolean
  /** Index of the next token. */
  at = 0
  /** Height of the expression tree parsed last; see MAX_HEIGHT. */
  height = 0
  /** The declarations being parsed have no bodies: an interface, a control add-in. */
  inSignatures = false
  /** `repeat` statements that wait for their `until`; without one, `until` ends nothing. */
  openRepeats = 0
  readonly #tokens: TokenList
  readonly #names: NameTable
  readonly #grammar: Grammar
  readonly #brokenLines: ReadonlySet<number>
  readonly #isCutOff: boolean
  readonly #report: (finding: Finding) => void
  #nesting = 0
  #lastReportedAt = -1
  #speculative = false
  #failed = false

  constructor({ text, tokens, names, grammar, brokenLines, isCutOff, keepsCode, report }: ParserInput) {
    this.text = text
    this.keepsCode = keepsCode
    this.#tokens = tokens
    this.#names = names
    this.#grammar = grammar
    this.#brokenLines = brokenLines
    this.#isCutOff = isCutOff
    this.#report = report
  }

  expression(): Expression {
    return this.#grammar.expression(this)
  }

  statement(): Statement {
    return this.#grammar.statement(this)
  }

  type(): TypeReference {
    return this.#grammar.type(this)
  }

  // Looking

  kind(): number {
    return this.#tokens.kinds[this.at]!
  }

  /** At most three tokens ahead. */
  peek(distance: number): number {
    return this.#tokens.kinds[this.at + distance]!
  }

  /** Folded spelling of the next token if it is a word or a name, else ''. */
  key(): string {
    return this.keyAt(this.at)
  }

  keyAt(token: number): string {
    return this.#tokens.kinds[token]! >= T.quotedName ? this.#names.keys[this.#tokens.names[token]!]! : ''
  }

  /** The next token begins a line. */
  isOnNewLine(): boolean {
    return this.at === 0 || this.#tokens.lines[this.at]! > this.#tokens.lines[this.at - 1]!
  }

  tokenText(token: number): string {
    return this.text.slice(this.#tokens.starts[token], this.#tokens.ends[token])
  }

  /** Source text of the tokens from `from` up to, not including, `to`. */
  textBetween(from: number, to: number): string {
    return from < to ? this.text.slice(this.#tokens.starts[from], this.#tokens.ends[to - 1]) : ''
  }

  // Moving

  /** Goes past the next token and returns its index. */
  advance(): number {
    const token = this.at
    if (this.kind() !== T.endOfFile) this.at++
    return token
  }

  accept(kind: number): boolean {
    if (this.kind() !== kind) return false
    if (kind !== T.endOfFile) this.at++
    return true
  }

  /** Goes past a word that is no keyword of the language, by its folded spelling. */
  acceptWord(key: string): boolean {
    if (!isWord(this.kind()) || this.key() !== key) return false
    this.at++
    return true
  }

  expect(kind: number): boolean {
    if (this.accept(kind)) return true
    if (kind === T.semicolon) this.report(semicolonExpected(this.gapSpan()))
    else this.report(tokenExpected(this.gapSpan(), spelling(kind), this.found()))
    return false
  }

  /** Identifier = QuotedName | Word that is no hard keyword */
  name(): Identifier {
    const kind = this.kind()
    if (isName(kind)) return this.identifierAt(this.at++)
    this.report(
      isHardKeyword(kind) && !this.isOnNewLine()
        ? keywordAsName(this.span(), this.tokenText(this.at))
        : nameExpected(this.gapSpan(), this.found()),
    )
    if (isHardKeyword(kind) && (this.peek(1) === T.openParen || this.peek(1) === T.colon))
      return this.identifierAt(this.at++)
    return { kind: 'Identifier', span: this.emptySpan(), name: '', key: '', quoted: false }
  }

  /** Where no statement can stand, keywords are names too: of properties, sections, option members. */
  anyName(): Identifier {
    return isWord(this.kind()) ? this.identifierAt(this.at++) : this.name()
  }

  /** After a `.` or `::` a keyword on the same line is a name; on the next line the member is missing. */
  memberName(): Identifier {
    return this.isOnNewLine() ? this.name() : this.anyName()
  }

  identifierAt(token: number): Identifier {
    const name = this.#tokens.names[token]!
    return {
      kind: 'Identifier',
      span: this.spanOf(token),
      name: this.#names.names[name]!,
      key: this.#names.keys[name]!,
      quoted: this.#tokens.kinds[token] === T.quotedName,
    }
  }

  /** Integer with an optional minus; 0 and a finding when there is none. */
  integer(): number {
    const isNegative = this.kind() === T.minus && this.peek(1) === T.integer
    if (isNegative) this.at++
    if (this.kind() !== T.integer) {
      this.report(integerExpected(this.gapSpan(), this.found()))
      if (this.kind() >= T.integer && endsItem(this.peek(1))) this.at++
      return 0
    }
    const value = Number(this.tokenText(this.at++))
    return isNegative ? -value : value
  }

  // Spans

  /** From the first character of a token to the end of the token before the next one. */
  spanFrom(token: number): Span {
    const start = this.#tokens.starts[token]!
    const end = this.at > token ? this.#tokens.ends[this.at - 1]! : start
    return { start, end, line: this.#tokens.lines[token]! }
  }

  /** From the beginning of a node to the end of the token before the next one. */
  spanWith(first: Span): Span {
    const end = this.at > 0 ? this.#tokens.ends[this.at - 1]! : first.end
    return { start: first.start, end: end > first.end ? end : first.end, line: first.line }
  }

  span(): Span {
    return this.spanOf(this.at)
  }

  spanOf(token: number): Span {
    return { start: this.#tokens.starts[token]!, end: this.#tokens.ends[token]!, line: this.#tokens.lines[token]! }
  }

  /** Nothing, just before the next token. */
  emptySpan(): Span {
    const start = this.#tokens.starts[this.at]!
    return { start, end: start, line: this.#tokens.lines[this.at]! }
  }

  /** Where a token is missing: after the token before, if the next one stands on a later line; else at the next one. */
  gapSpan(): Span {
    if (this.at === 0 || !(this.isOnNewLine() || this.kind() === T.endOfFile)) return this.span()
    const end = this.#tokens.ends[this.at - 1]!
    return { start: end, end, line: this.#tokens.lines[this.at - 1]! }
  }

  // Findings

  /** How a message names the next token. */
  found(): string {
    if (this.kind() === T.endOfFile) return 'the end of the file'
    const text = this.tokenText(this.at)
    const line = text.split(/[\r\n]/, 1)[0] ?? ''
    return `'${line.length > 40 || line.length < text.length ? `${line.slice(0, 40)}…` : line}'`
  }

  report(finding: Finding): void {
    this.#failed = true
    if (this.#speculative || this.at === this.#lastReportedAt) return
    this.#lastReportedAt = this.at
    const follows = this.#brokenLines.has(finding.span.line) || (this.#isCutOff && this.kind() === T.endOfFile)
    if (!follows) this.#report(finding)
  }

  /** Parses without findings; if there was one, or `rule` gives undefined, nothing has happened. Does not nest. */
  attempt<Result>(rule: (parser: Parser) => Result | undefined): Result | undefined {
    const before = this.at
    const nesting = this.#nesting
    this.#speculative = true
    this.#failed = false
    const result = rule(this)
    this.#speculative = false
    if (!this.#failed && result !== undefined) return result
    this.at = before
    this.#nesting = nesting
    return undefined
  }

  /** Call before a construct that may hold its like, `leave` after it. False: nested too deeply, nothing more can be read here. */
  enter(weight: number): boolean {
    this.#nesting += weight
    if (this.#nesting <= MAX_NESTING) return true
    this.report(tooDeep(this.span()))
    this.skipToMember()
    return false
  }

  leave(weight: number): void {
    this.#nesting -= weight
  }

  /** Gives up what is being read, up to the next procedure or trigger. What its callers miss there is not told again. */
  skipToMember(): void {
    if (this.#speculative) return
    while (this.kind() !== T.endOfFile && this.kind() !== T.procedure && this.kind() !== T.trigger) this.at++
    this.#lastReportedAt = this.at
  }
}

function endsItem(kind: number): boolean {
  return kind === T.semicolon || kind === T.comma || kind === T.closeParen || kind === T.closeBracket
}
