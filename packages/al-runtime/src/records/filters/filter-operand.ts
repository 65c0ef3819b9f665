import type { Variant } from '../../values/variant.ts'

/** One value of a filter text, before it is read in the field's type. */
export interface Operand {
  /** Without quotes; placeholders are replaced by nothing. */
  readonly text: string
  readonly isQuoted: boolean
  /** The typed argument when the operand is one placeholder and nothing else. */
  readonly argument: Variant | undefined
  /** The operand holds an argument and so has no wildcards. */
  readonly isLiteral: boolean
}

export function isMissing(operand: Operand): boolean {
  return operand.text === '' && !operand.isQuoted && operand.argument === undefined && !operand.isLiteral
}

/** What ends an operand; `(` is caught by the reader: it may not stand inside a value. */
const ENDS = '|&()'

/** Reads one operand of a filter: pieces in quotes, pieces without, placeholders %1…%10. */
export class OperandReader {
  readonly text: string
  at = 0
  private readonly args: readonly Variant[]
  private readonly textOfArgument: (argument: Variant) => string

  constructor(text: string, args: readonly Variant[], textOfArgument: (argument: Variant) => string) {
    this.text = text
    this.args = args
    this.textOfArgument = textOfArgument
  }

  skipBlanks(): void {
    while (this.text[this.at] === ' ') this.at++
  }

  accept(token: string): boolean {
    if (!this.text.startsWith(token, this.at)) return false
    this.at += token.length
    return true
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** Undefined: the text is not well formed. */
  read(): Operand | undefined {
    this.skipBlanks()
    let text = ''
    /** Blanks up to here belong to the value. */
    let solid = 0
    let isQuoted = false
    let argument: Variant | undefined
    let pieces = 0
    let isLiteral = false
    while (!this.isAtEnd) {
      const char = this.text[this.at]!
      if (ENDS.includes(char) || this.text.startsWith('..', this.at)) break
      if (char === "'") {
        const piece = this.quoted()
        if (piece === undefined) return undefined
        text += piece
        solid = text.length
        isQuoted = true
        pieces++
        continue
      }
      const placed = this.placeholder()
      if (placed !== undefined) {
        argument = placed
        text += this.textOfArgument(placed)
        solid = text.length
        isLiteral = true
        pieces++
        continue
      }
      text += char
      this.at++
      if (char !== ' ') {
        solid = text.length
        pieces++
      }
    }
    return { text: text.slice(0, solid), isQuoted, argument: pieces === 1 ? argument : undefined, isLiteral }
  }

  private quoted(): string | undefined {
    let piece = ''
    for (let i = this.at + 1; i < this.text.length; i++) {
      if (this.text[i] !== "'") piece += this.text[i]
      else if (this.text[i + 1] === "'") {
        piece += "'"
        i++
      } else {
        this.at = i + 1
        return piece
      }
    }
    return undefined
  }

  private placeholder(): Variant | undefined {
    const match = /^%(10|[1-9])/.exec(this.text.slice(this.at, this.at + 3))
    const argument = match?.[1] === undefined ? undefined : this.args[Number(match[1]) - 1]
    if (argument !== undefined) this.at += match![0].length
    return argument
  }
}
