import type { Diagnostic } from './diagnostic.ts'

/** `#pragma warning disable AL0432`: from the next line on, up to another one that speaks of the same warnings. */
export interface WarningPragma {
  readonly line: number
  readonly disables: boolean
  /** In upper case; none stand for all. */
  readonly codes: readonly string[]
}

/** Reads what follows `#pragma`; those that are not about warnings are none of ours. */
export function readWarningPragma(text: string, line: number): WarningPragma | undefined {
  const [, verb, list = ''] = /^warning\s+(disable|restore|enable)\b([^/]*)/i.exec(text) ?? []
  if (verb === undefined) return undefined
  const codes = list.split(/[\s,]+/).filter((code) => code !== '')
  return { line, disables: verb.toLowerCase() === 'disable', codes: codes.map((code) => code.toUpperCase()) }
}

/** Says of the diagnostics of a file, in the order of its lines, which are turned off. Errors cannot be. */
export function createSilencer(pragmas: readonly WarningPragma[]): (diagnostic: Diagnostic) => boolean {
  let next = 0
  let allDisabled = false
  const disabled = new Map<string, boolean>()
  return ({ severity, code, line }) => {
    for (let pragma = pragmas[next]; pragma && pragma.line < line; pragma = pragmas[++next]) {
      if (pragma.codes.length === 0) {
        allDisabled = pragma.disables
        disabled.clear()
      }
      for (const one of pragma.codes) disabled.set(one, pragma.disables)
    }
    return severity !== 'error' && (disabled.get(code) ?? allDisabled)
  }
}
