import { positionAt } from '../1-parse/source-position.ts'
import type { Span } from '../1-parse/syntax-tree.ts'

export type Severity = 'error' | 'warning'
export type DiagnosticKind = 'syntax' | 'semantic'

/** A problem in somebody's AL, at an exact place. Lines and columns are 1-based, the end is exclusive. */
export interface Diagnostic {
  readonly code: string
  readonly kind: DiagnosticKind
  readonly severity: Severity
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A diagnostic that knows its span but not yet its file. */
export interface Finding {
  readonly code: string
  readonly kind: DiagnosticKind
  readonly severity: Severity
  readonly message: string
  readonly span: Span
}

type MakeFinding<Args extends readonly unknown[]> = (span: Span, ...args: Args) => Finding

function declare(kind: DiagnosticKind, severity: Severity) {
  return <Args extends readonly unknown[]>(code: string, message: (...args: Args) => string): MakeFinding<Args> =>
    (span, ...args) => ({ code, kind, severity, message: message(...args), span })
}

/** Declares an error of the checker: `unknownField = error('AL0132', (table: string, field: string) => …)`. */
export const error = declare('semantic', 'error')
/** Declares a warning of the checker; it does not stop a compilation. */
export const warning = declare('semantic', 'warning')
/** Declares an error of the lexer, preprocessor or parser. */
export const syntaxError = declare('syntax', 'error')

/** Where a span lies: what of a CompilationUnit a diagnostic needs. */
export interface DiagnosticSource {
  readonly path: string
  readonly lineStarts: Int32Array
}

/** `report(unknownField(node.span, 'Customer', 'Nme'))` becomes `locate(unit, unknownField(…))`. */
export function locate(source: DiagnosticSource, finding: Finding): Diagnostic {
  const { code, kind, severity, message, span } = finding
  const start = positionAt(source.lineStarts, span.start)
  const end = positionAt(source.lineStarts, span.end)
  return {
    code,
    kind,
    severity,
    message,
    file: source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}
