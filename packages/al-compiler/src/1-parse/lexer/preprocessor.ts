import type { Finding } from '../../diagnostics/diagnostic.ts'
import {
  conditionExpected,
  directiveAfterElse,
  directiveWithoutIf,
  lateDefinition,
  symbolExpected,
  unknownDirective,
  unterminatedIf,
} from '../../diagnostics/syntax-diagnostics.ts'
import type { WarningPragma } from '../../diagnostics/warning-pragmas.ts'
import { readWarningPragma } from '../../diagnostics/warning-pragmas.ts'
import type { Span } from '../syntax-tree.ts'
import { evaluateCondition } from './condition.ts'
import { foldName } from './fold-name.ts'

interface Conditional {
  readonly span: Span
  /** The code around the `#if` is live. */
  readonly outerLive: boolean
  /** Some branch was live already, so the later ones are dead. */
  taken: boolean
  live: boolean
  sawElse: boolean
}

const directiveShape = /^#[ \t]*([A-Za-z]*)(.*)$/s

/**
 * Decides line by line which parts of a file exist. The lexer hands it every line that begins with `#`, in live code as in dead,
 * and skips lines while `isLive` is false; so a branch may cut anywhere between tokens and line numbers stay.
 */
export class Preprocessor {
  isLive = true
  /** Those in live code, in its order. */
  readonly warningPragmas: WarningPragma[] = []
  readonly #symbols: Set<string>
  readonly #open: Conditional[] = []
  readonly #report: (finding: Finding) => void

  /** `symbols` in any case. */
  constructor(symbols: Iterable<string>, report: (finding: Finding) => void) {
    this.#symbols = new Set(Array.from(symbols, foldName))
    this.#report = report
  }

  /** `source` is the directive without its line end; `inObjects` says whether the first object has begun. */
  directive(source: string, span: Span, inObjects: boolean): void {
    const [, name = '', argument = ''] = directiveShape.exec(source) ?? []
    const rest = argument.trim()
    const word = name.toLowerCase()
    switch (word) {
      case 'if':
        this.#open.push({ span, outerLive: this.isLive, taken: false, live: false, sawElse: false })
        return this.#branch(rest, span)
      case 'elif':
        return this.#elif(rest, span)
      case 'else':
        return this.#else(span)
      case 'endif':
        return this.#endif(span)
      case 'define':
      case 'undef':
        return this.isLive ? this.#define(word, rest, span, inObjects) : undefined
      case 'region':
      case 'endregion':
        return
      case 'pragma':
        return this.isLive ? this.#pragma(rest, span) : undefined
      default:
        if (this.isLive) this.#report(unknownDirective(span, name))
    }
  }

  /** Call at the end of the file. */
  finish(): void {
    for (const conditional of this.#open) this.#report(unterminatedIf(conditional.span))
  }

  #pragma(rest: string, span: Span): void {
    const pragma = readWarningPragma(rest, span.line)
    if (pragma) this.warningPragmas.push(pragma)
  }

  #branch(condition: string, span: Span): void {
    const conditional = this.#open.at(-1)
    if (!conditional) return
    const mayLive = conditional.outerLive && !conditional.taken
    let holds = false
    if (mayLive) {
      const result = evaluateCondition(condition, this.#symbols)
      if (result === undefined) this.#report(conditionExpected(span))
      holds = result === true
    }
    conditional.live = holds
    conditional.taken ||= holds
    this.isLive = holds
  }

  #elif(condition: string, span: Span): void {
    const conditional = this.#open.at(-1)
    if (!conditional) return this.#report(directiveWithoutIf(span, 'elif'))
    if (conditional.sawElse) this.#report(directiveAfterElse(span, 'elif'))
    this.#branch(condition, span)
  }

  #else(span: Span): void {
    const conditional = this.#open.at(-1)
    if (!conditional) return this.#report(directiveWithoutIf(span, 'else'))
    if (conditional.sawElse) this.#report(directiveAfterElse(span, 'else'))
    conditional.live = conditional.outerLive && !conditional.taken
    conditional.taken = true
    conditional.sawElse = true
    this.isLive = conditional.live
  }

  #endif(span: Span): void {
    const conditional = this.#open.pop()
    if (!conditional) return this.#report(directiveWithoutIf(span, 'endif'))
    this.isLive = conditional.outerLive
  }

  #define(word: 'define' | 'undef', rest: string, span: Span, inObjects: boolean): void {
    const symbol = /^[\p{L}_][\p{L}\p{N}_]*(?=\s*(?:\/\/.*)?$)/u.exec(rest)?.[0]
    if (!symbol) return this.#report(symbolExpected(span, word))
    if (inObjects) return this.#report(lateDefinition(span, word))
    if (word === 'define') this.#symbols.add(foldName(symbol))
    else this.#symbols.delete(foldName(symbol))
  }
}
