import type { Finding } from '../../diagnostics/diagnostic.ts'
import {
  unterminatedComment,
  unterminatedName,
  unterminatedText,
  unterminatedVerbatimText,
} from '../../diagnostics/syntax-diagnostics.ts'
import type { Span } from '../syntax-tree.ts'
import { BLANK, characterClass, DIGIT, isNamePart, LETTER, NEWLINE } from './character-class.ts'
import { HASH_PRIME, HASH_SEED, type NameTable } from './name-table.ts'
import { readNumber } from './number.ts'
import type { Preprocessor } from './preprocessor.ts'
import { punctuationAt } from './punctuation.ts'
import { T } from './token-kind.ts'
import type { TokenList } from './token-list.ts'

const CR = 0x0d
const LF = 0x0a
const QUOTE = 0x22
const HASH = 0x23
const APOSTROPHE = 0x27
const STAR = 0x2a
const SLASH = 0x2f
const AT = 0x40
const OPEN_BRACE = 0x7b

interface LexerInput {
  readonly text: string
  readonly tokens: TokenList
  readonly names: NameTable
  readonly preprocessor: Preprocessor
  readonly report: (finding: Finding) => void
}

/** Cuts a file into tokens. Comments, blanks and what the preprocessor leaves out make none. */
export class Lexer {
  readonly #text: string
  readonly #tokens: TokenList
  readonly #names: NameTable
  readonly #preprocessor: Preprocessor
  readonly #report: (finding: Finding) => void
  /** Lines where a text or a name is not closed. */
  readonly brokenLines = new Set<number>()
  /** The file ends inside a comment or a text. */
  isCutOff = false
  #line = 1
  /** Only blanks so far on this line: a `#` begins a directive. */
  #atLineStart = true
  #inObjects = false

  constructor({ text, tokens, names, preprocessor, report }: LexerInput) {
    this.#text = text
    this.#tokens = tokens
    this.#names = names
    this.#preprocessor = preprocessor
    this.#report = report
  }

  run(): void {
    const text = this.#text
    const length = text.length
    this.#tokens.startLine(0)
    let i = 0
    while (i < length) {
      const code = text.charCodeAt(i)
      const type = characterClass(code)
      if (type === BLANK) i++
      else if (type === NEWLINE) i = this.#newline(i)
      else if (code === HASH && this.#atLineStart) i = this.#directive(i)
      else if (code === SLASH && text.charCodeAt(i + 1) === SLASH) i = this.#lineEnd(i + 2)
      else if (code === SLASH && text.charCodeAt(i + 1) === STAR) i = this.#comment(i)
      else {
        this.#atLineStart = false
        if (type === LETTER) i = this.#word(i)
        else if (type === DIGIT) i = this.#number(i)
        else i = this.#symbol(i, code)
      }
    }
    this.#preprocessor.finish()
    this.#tokens.close(length, this.#line)
  }

  #word(start: number): number {
    const text = this.#text
    let hash = HASH_SEED
    let i = start
    for (let code = text.charCodeAt(i); isNamePart(code); code = text.charCodeAt(++i)) {
      hash = Math.imul(hash ^ code, HASH_PRIME)
    }
    const name = this.#names.find(text, start, i, hash)
    this.#tokens.add(this.#names.kindOf(name), start, i, this.#line, name)
    return i
  }

  #number(start: number): number {
    const number = readNumber(this.#text, start)
    this.#tokens.add(number.kind, start, number.end, this.#line, 0)
    return number.end
  }

  #symbol(i: number, code: number): number {
    if (code === QUOTE) return this.#quotedName(i)
    if (code === APOSTROPHE) return this.#textLiteral(i)
    if (code === AT && this.#text.charCodeAt(i + 1) === APOSTROPHE) return this.#verbatimText(i)
    if (code === OPEN_BRACE) this.#inObjects = true
    const symbol = punctuationAt(this.#text, i, code)
    const end = i + (symbol >> 8)
    this.#tokens.add(symbol & 0xff, i, end, this.#line, 0)
    return end
  }

  /** `"..."`, where `""` stands for one quote. */
  #quotedName(start: number): number {
    const text = this.#text
    let hash = HASH_SEED
    let i = start + 1
    let isDoubled = false
    for (; ; i++) {
      const code = text.charCodeAt(i)
      if (code === QUOTE) {
        if (text.charCodeAt(i + 1) !== QUOTE) break
        isDoubled = true
        i++
      } else if (isLineEnd(code)) {
        this.#reportBroken(unterminatedName(this.#span(start, i)))
        this.#tokens.add(T.quotedName, start, i, this.#line, this.#names.findText(text.slice(start + 1, i)))
        return i
      }
      hash = Math.imul(hash ^ code, HASH_PRIME)
    }
    const end = i + 1
    const name = isDoubled
      ? this.#names.findText(text.slice(start + 1, i).replaceAll('""', '"'))
      : this.#names.find(text, start + 1, i, hash)
    this.#tokens.add(T.quotedName, start, end, this.#line, name)
    return end
  }

  /** `'...'` on one line, where `''` stands for one apostrophe. */
  #textLiteral(start: number): number {
    const text = this.#text
    let i = start + 1
    for (; ; i++) {
      const code = text.charCodeAt(i)
      if (code === APOSTROPHE) {
        if (text.charCodeAt(i + 1) !== APOSTROPHE) break
        i++
      } else if (isLineEnd(code)) {
        this.#reportBroken(unterminatedText(this.#span(start, i)))
        this.#tokens.add(T.text, start, i, this.#line, 0)
        return i
      }
    }
    this.#tokens.add(T.text, start, i + 1, this.#line, 0)
    return i + 1
  }

  /** `@'...'`, which may span lines. */
  #verbatimText(start: number): number {
    const text = this.#text
    const line = this.#line
    let i = start + 2
    for (;;) {
      const code = text.charCodeAt(i)
      if (code === APOSTROPHE) {
        if (text.charCodeAt(i + 1) !== APOSTROPHE) break
        i += 2
      } else if (code === CR || code === LF) i = this.#newline(i)
      else if (i >= text.length) {
        this.isCutOff = true
        this.#report(unterminatedVerbatimText({ start, end: i, line }))
        this.#tokens.add(T.verbatimText, start, i, line, 0)
        return i
      } else i++
    }
    this.#atLineStart = false
    this.#tokens.add(T.verbatimText, start, i + 1, line, 0)
    return i + 1
  }

  /** Block comments do not nest. */
  #comment(start: number): number {
    const text = this.#text
    const line = this.#line
    let i = start + 2
    while (i < text.length) {
      const code = text.charCodeAt(i)
      if (code === STAR && text.charCodeAt(i + 1) === SLASH) return i + 2
      if (code === CR || code === LF) i = this.#newline(i)
      else i++
    }
    this.isCutOff = true
    this.#report(unterminatedComment({ start, end: start + 2, line }))
    return i
  }

  /** Hands the line to the preprocessor and, while the code is dead, the directives of the lines after it. */
  #directive(start: number): number {
    let i = this.#handOver(start)
    while (!this.#preprocessor.isLive && i < this.#text.length) {
      i = this.#newline(i)
      while (characterClass(this.#text.charCodeAt(i)) === BLANK) i++
      i = this.#text.charCodeAt(i) === HASH ? this.#handOver(i) : this.#lineEnd(i)
    }
    return i
  }

  #handOver(start: number): number {
    const end = this.#lineEnd(start)
    this.#preprocessor.directive(this.#text.slice(start, end), this.#span(start, end), this.#inObjects)
    return end
  }

  #lineEnd(from: number): number {
    const text = this.#text
    let i = from
    while (!isLineEnd(text.charCodeAt(i))) i++
    return i
  }

  #newline(i: number): number {
    const next = this.#text.charCodeAt(i) === CR && this.#text.charCodeAt(i + 1) === LF ? i + 2 : i + 1
    this.#tokens.startLine(next)
    this.#line++
    this.#atLineStart = true
    return next
  }

  #reportBroken(finding: Finding): void {
    this.brokenLines.add(finding.span.line)
    this.#report(finding)
  }

  #span(start: number, end: number): Span {
    return { start, end, line: this.#line }
  }
}

/** Also true at the end of the file, where charCodeAt gives NaN. */
function isLineEnd(code: number): boolean {
  return code === LF || code === CR || code !== code
}
