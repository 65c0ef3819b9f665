import type { DiagnosticView } from '@alcove/contracts'
import pc from 'picocolors'

/** `file:line:column: error AL0104: message`, the source line, and a mark under the place. */
export function diagnosticText(diagnostic: DiagnosticView, text: string | undefined): string {
  const paint = diagnostic.severity === 'error' ? pc.red : pc.yellow
  const head = `${pc.bold(`${diagnostic.file}:${diagnostic.line}:${diagnostic.column}:`)} ${paint(`${diagnostic.severity} ${diagnostic.code}:`)} ${diagnostic.message}`
  const line = text?.split(/\r\n|\n|\r/)[diagnostic.line - 1]
  if (line === undefined) return head
  const before = line.slice(0, diagnostic.column - 1).replace(/[^\t]/g, ' ')
  const length =
    diagnostic.endLine === diagnostic.line
      ? diagnostic.endColumn - diagnostic.column
      : line.length - diagnostic.column + 1
  const number = String(diagnostic.line).padStart(5)
  return `${head}\n${pc.dim(`${number} |`)} ${line}\n${pc.dim('      |')} ${before}${paint('^'.repeat(Math.max(1, length)))}`
}
