import { type Diagnostic, type Finding, locate } from '../diagnostics/diagnostic.ts'
import { notUnicode } from '../diagnostics/syntax-diagnostics.ts'
import type { WarningPragma } from '../diagnostics/warning-pragmas.ts'
import { parseExpression } from './expressions/expression.ts'
import { Lexer } from './lexer/lexer.ts'
import { sharedNames } from './lexer/name-table.ts'
import { Preprocessor } from './lexer/preprocessor.ts'
import { TokenList } from './lexer/token-list.ts'
import { MAX_FINDINGS } from './limits.ts'
import { parseCompilationUnit } from './objects/compilation-unit.ts'
import { type Grammar, Parser } from './parser.ts'
import { parseStatement } from './statements/statement.ts'
import type { CompilationUnit } from './syntax-tree.ts'
import { parseType } from './types/type.ts'

const grammar: Grammar = { expression: parseExpression, statement: parseStatement, type: parseType }

export interface ParseOptions {
  /** Preprocessor symbols that are defined, in any case. */
  readonly symbols?: Iterable<string>
  /** Leaves the bodies of procedures and triggers empty: half of a tree, of which only the declarations are wanted. */
  readonly declarationsOnly?: boolean
}

export interface ParsedFile {
  readonly tree: CompilationUnit
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[]
  readonly warningPragmas: readonly WarningPragma[]
}

/** Stands for what could not be decoded. */
const REPLACEMENT = '\uFFFD'

/** Columns to be used again by the next file; absent while a file is being parsed. */
let spareTokens: TokenList | undefined

/**
 * Reads one AL file. Never throws on any text: what cannot be read is told in `diagnostics` (at most MAX_FINDINGS) and the tree
 * holds the rest. Time is linear in the length of the text.
 */
export function parseFile(path: string, text: string, options: ParseOptions = {}): ParsedFile {
  const findings: Finding[] = []
  const report = (finding: Finding) => {
    if (findings.length < MAX_FINDINGS) findings.push(finding)
  }
  const unread = text.indexOf(REPLACEMENT)
  if (unread >= 0) report(notUnicode({ start: unread, end: unread + 1, line: 1 }))
  const tokens = spareTokens ?? new TokenList()
  spareTokens = undefined
  tokens.clear()
  const names = sharedNames()
  const preprocessor = new Preprocessor(options.symbols ?? [], report)
  const lexer = new Lexer({ text, tokens, names, preprocessor, report })
  lexer.run()
  const { brokenLines, isCutOff } = lexer
  const keepsCode = !options.declarationsOnly
  const content = parseCompilationUnit(
    new Parser({ text, tokens, names, grammar, brokenLines, isCutOff, keepsCode, report }),
  )
  const lineStarts = tokens.copyLineStarts()
  spareTokens = tokens

  const span = { start: 0, end: text.length, line: 1 }
  const tree: CompilationUnit = { kind: 'CompilationUnit', path, ...content, lineStarts, span }
  findings.sort((a, b) => a.span.start - b.span.start)
  const { warningPragmas } = preprocessor
  return { tree, diagnostics: findings.map((finding) => locate(tree, finding)), warningPragmas }
}
