import type { FilterExpression } from '@alcove/record-store'
import { upperCase } from '../../values/letter-case.ts'
import type { Variant } from '../../values/variant.ts'
import type { FieldShape } from '../table-shape.ts'
import { isMissing, type Operand, OperandReader } from './filter-operand.ts'

/** Reads and writes values of one field's type as filter text; see filter-values.ts. */
export interface FilterValues {
  /** The first and the last value that the text stands for (a date filters a DateTime from its first to its last moment); undefined: no such value. */
  read(text: string): FilterSpan | undefined
  ofArgument(argument: Variant): unknown
  /** Of an argument that is only a part of an operand. */
  textOfArgument(argument: Variant): string
}

export interface FilterSpan {
  readonly first: unknown
  readonly last: unknown
}

/** Why a filter text could not be read: the part that is no value of the field's type, or undefined when it is not well formed. */
export class FilterSyntaxError extends Error {
  readonly value: string | undefined

  constructor(value?: string) {
    super('filter syntax')
    this.value = value
  }
}

/**
 * Filter = And { '|' And } ; And = Term { '&' Term } ; Term = '(' Filter ')' | [operator] Value | [Value] '..' [Value]
 *
 * (al-language.md 9.3). Undefined for an empty text: no filter. Throws FilterSyntaxError.
 */
export function parseFilter(
  text: string,
  field: FieldShape,
  values: FilterValues,
  args: readonly Variant[] = [],
): FilterExpression | undefined {
  if (text.trim() === '') return undefined
  const parser = new FilterParser(text, field, values, args)
  const expression = parser.filter()
  if (!parser.reader.isAtEnd) throw new FilterSyntaxError()
  return expression
}

const operators = ['<>', '<=', '>=', '<', '>', '='] as const
type Operator = (typeof operators)[number]

class FilterParser {
  readonly reader: OperandReader
  private readonly values: FilterValues
  private readonly isText: boolean
  private readonly isCode: boolean

  constructor(text: string, field: FieldShape, values: FilterValues, args: readonly Variant[]) {
    this.reader = new OperandReader(text, args, (argument) => values.textOfArgument(argument))
    this.values = values
    this.isCode = field.meta.type.kind === 'Code'
    this.isText = this.isCode || field.meta.type.kind === 'Text'
  }

  filter(): FilterExpression {
    return this.joined('or', '|', () => this.joined('and', '&', () => this.term()))
  }

  private joined(kind: 'or' | 'and', separator: string, part: () => FilterExpression): FilterExpression {
    const terms: FilterExpression[] = []
    do {
      const term = part()
      if (term.kind === kind) terms.push(...term.terms)
      else terms.push(term)
      this.reader.skipBlanks()
    } while (this.reader.accept(separator))
    return terms.length === 1 ? terms[0]! : { kind, terms }
  }

  private term(): FilterExpression {
    const { reader } = this
    reader.skipBlanks()
    if (reader.accept('(')) {
      const inner = this.filter()
      reader.skipBlanks()
      if (!reader.accept(')')) throw new FilterSyntaxError()
      return inner
    }
    const operator = operators.find((candidate) => reader.accept(candidate))
    const operand = this.operand()
    if (reader.accept('..')) {
      if (operator !== undefined) throw new FilterSyntaxError()
      return this.range(operand, this.operand())
    }
    // `<>` and `=` alone compare with the blank value.
    if (isMissing(operand) && operator !== '<>' && operator !== '=') throw new FilterSyntaxError()
    return this.compare(operator ?? '=', operand)
  }

  private operand(): Operand {
    const operand = this.reader.read()
    this.reader.skipBlanks()
    if (operand === undefined || this.reader.text[this.reader.at] === '(') throw new FilterSyntaxError()
    return operand
  }

  private range(from: Operand, to: Operand): FilterExpression {
    if (isMissing(from) && isMissing(to)) throw new FilterSyntaxError()
    return {
      kind: 'range',
      ...(isMissing(from) ? {} : { from: this.span(from).first }),
      ...(isMissing(to) ? {} : { to: this.span(to).last }),
    }
  }

  private compare(operator: Operator, operand: Operand): FilterExpression {
    if (this.isText && (operator === '=' || operator === '<>')) {
      const match = this.match(operand, operator === '<>')
      if (match !== undefined) return match
    }
    const { first, last } = this.span(operand)
    if (first === last || operand.argument !== undefined) return { kind: 'compare', operator, value: first }
    switch (operator) {
      case '=':
        return { kind: 'range', from: first, to: last }
      case '<>':
        return {
          kind: 'or',
          terms: [
            { kind: 'compare', operator: '<', value: first },
            { kind: 'compare', operator: '>', value: last },
          ],
        }
      case '<':
      case '>=':
        return { kind: 'compare', operator, value: first }
      case '>':
      case '<=':
        return { kind: 'compare', operator, value: last }
    }
  }

  /** Wildcards keep their meaning in quotes, but not in arguments. */
  private match(operand: Operand, negated: boolean): FilterExpression | undefined {
    if (operand.argument !== undefined) return undefined
    const ignoreCase = operand.text.startsWith('@')
    if (!ignoreCase && (operand.isLiteral || !/[*?]/.test(operand.text))) return undefined
    const pattern = ignoreCase ? operand.text.slice(1) : operand.text
    return { kind: 'match', pattern: this.isCode ? upperCase(pattern) : pattern, ignoreCase, negated }
  }

  private span(operand: Operand): FilterSpan {
    if (operand.argument !== undefined) {
      const value = this.values.ofArgument(operand.argument)
      return { first: value, last: value }
    }
    const span = this.values.read(operand.text)
    if (span === undefined) throw new FilterSyntaxError(operand.text)
    return span
  }
}
