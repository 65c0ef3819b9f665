import { GenMapping, maybeAddMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping'
import type { Class, Expression, Method, Module, Statement } from './tree.ts'

export interface MappedSource {
  readonly path: string
  readonly text: string
  /** 1-based line and column of an offset. */
  position(offset: number): { readonly line: number; readonly column: number }
}

export interface PrintedCode {
  readonly code: string
  /** Version 3, JSON. */
  readonly sourceMap: string
}

/** The one place where JavaScript becomes text. Parentheses are generous: nobody reads them, and the engine does not mind. */
export function printModule(module: Module, source: MappedSource): PrintedCode {
  const printer = new Printer(source)
  for (const constant of module.constants) printer.statement(constant)
  printer.class(module.class)
  return printer.finish()
}

class Printer {
  readonly #source: MappedSource
  readonly #map: GenMapping
  readonly #parts: string[] = []
  #isLineDue = false
  #line = 1
  #column = 0
  #indent = 0

  constructor(source: MappedSource) {
    this.#source = source
    this.#map = new GenMapping({ file: source.path })
    setSourceContent(this.#map, source.path, null)
  }

  finish(): PrintedCode {
    // Joined to one string: one that grew by `+=` would stay a tree of all its parts, ten times as large.
    return { code: `${this.#parts.join('')}\n`, sourceMap: JSON.stringify(toEncodedMap(this.#map)) }
  }

  class(node: Class): void {
    this.#write('return ')
    if (node.isMixin) {
      this.#write('(')
      this.#expression(node.base)
      this.#write(') => ')
    }
    this.#write('class extends ')
    this.#expression(node.base)
    this.#open(' {')
    for (const one of node.statics) {
      this.#write(`static ${one.name} = `)
      this.#expression(one.value)
      this.#newLine()
    }
    for (const method of node.methods) this.#method(method)
    this.#close('}')
    this.#newLine()
  }

  #method(node: Method): void {
    this.#mark(node.at)
    this.#open(`${node.isAsync ? 'async ' : ''}${node.name}(${node.parameters.join(', ')}) {`)
    for (const statement of node.body) this.statement(statement)
    this.#close('}')
    this.#newLine()
  }

  statement(node: Statement): void {
    switch (node.kind) {
      case 'expression':
        this.#mark(node.at)
        // A line must not begin with a bracket that continues the one before.
        this.#write(';')
        this.#expression(node.expression)
        break
      case 'declare':
        this.#write(`${node.word} ${node.name}`)
        if (node.value) this.#write(' = ')
        if (node.value) this.#expression(node.value)
        break
      case 'if':
        this.#write('if (')
        this.#expression(node.test)
        this.#write(') ')
        this.#braced(node.then)
        if (node.else) this.#write(' else ')
        if (node.else?.kind === 'if') return this.statement(node.else)
        if (node.else) this.#braced(node.else)
        break
      case 'loop':
        this.#write('for (;;) ')
        this.#braced(node.body)
        break
      case 'block':
        this.#braced(node)
        break
      case 'labeled':
        this.#write(`${node.label}: `)
        this.#braced(node.body)
        break
      case 'break':
        this.#write(node.label === undefined ? 'break' : `break ${node.label}`)
        break
      case 'continue':
        this.#write('continue')
        break
      case 'return':
        this.#write(node.value ? 'return ' : 'return')
        if (node.value) this.#expression(node.value)
        break
      case 'throw':
        this.#write('throw ')
        this.#expression(node.value)
        break
      case 'finally':
        this.#write('try ')
        this.#braced(node.body)
        this.#write(' finally ')
        this.#braced(node.last)
        break
      case 'try':
        this.#write('try ')
        this.#braced(node.body)
        this.#write(` catch (${node.name}) `)
        this.#braced(node.handler)
        break
    }
    this.#newLine()
  }

  #braced(node: Statement): void {
    this.#open('{')
    for (const statement of node.kind === 'block' ? node.body : [node]) this.statement(statement)
    this.#close('}')
  }

  #expression(node: Expression): void {
    switch (node.kind) {
      case 'name':
        return this.#write(node.name)
      case 'literal':
        return this.#write(node.text)
      case 'member':
        this.#operand(node.object)
        return this.#write(`.${node.name}`)
      case 'index':
        this.#operand(node.object)
        return this.#list('[', [node.index], ']')
      case 'call':
        this.#operand(node.callee)
        return this.#list('(', node.args, ')')
      case 'unary':
        this.#write(node.operator)
        return this.#operand(node.operand)
      case 'binary':
        this.#operand(node.left)
        this.#write(` ${node.operator} `)
        return this.#operand(node.right)
      case 'assign':
        this.#expression(node.target)
        this.#write(` ${node.operator} `)
        return this.#operand(node.value)
      case 'conditional':
        this.#operand(node.test)
        this.#write(' ? ')
        this.#operand(node.then)
        this.#write(' : ')
        return this.#operand(node.else)
      case 'sequence':
        return this.#list('(', node.items, ')')
      case 'array':
        return this.#list('[', node.items, ']')
      case 'arrow':
        this.#write(`${node.isAsync ? 'async ' : ''}(${node.parameters.join(', ')}) => `)
        return this.#operand(node.body)
      case 'await':
        this.#write('await ')
        return this.#operand(node.operand)
    }
  }

  #operand(node: Expression): void {
    const stands = standalone.has(node.kind) || (node.kind === 'literal' && !/^[-{]/.test(node.text))
    if (stands) return this.#expression(node)
    this.#write('(')
    this.#expression(node)
    this.#write(')')
  }

  #list(open: string, items: readonly Expression[], close: string): void {
    this.#write(open)
    items.forEach((item, i) => {
      if (i > 0) this.#write(', ')
      this.#expression(item)
    })
    this.#write(close)
  }

  #mark(at: number | undefined): void {
    if (at === undefined) return
    this.#write('')
    const { line, column } = this.#source.position(at)
    maybeAddMapping(this.#map, {
      generated: { line: this.#line, column: this.#column },
      source: this.#source.path,
      original: { line, column: column - 1 },
    })
  }

  #open(text: string): void {
    this.#write(text)
    this.#indent++
    this.#newLine()
  }

  #close(text: string): void {
    this.#indent--
    this.#write(text)
  }

  /** The line break comes with the next text, which knows its indent. */
  #newLine(): void {
    this.#isLineDue = true
  }

  #write(text: string): void {
    if (this.#isLineDue) {
      this.#isLineDue = false
      this.#parts.push(`\n${' '.repeat(this.#indent)}`)
      this.#line++
      this.#column = this.#indent
    }
    this.#parts.push(text)
    this.#column += text.length
  }
}

const standalone = new Set<Expression['kind']>(['name', 'member', 'index', 'call', 'sequence', 'array'])
