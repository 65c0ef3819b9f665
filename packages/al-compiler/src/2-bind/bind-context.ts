import type { CompilationUnit } from '../1-parse/syntax-tree.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import type { ObjectTable } from './object-table.ts'

/** What binding one file needs; findings in dependencies are nobody's business here and go nowhere. */
export interface BindContext {
  readonly objects: ObjectTable
  readonly unit: CompilationUnit | undefined
  report(finding: Finding): void
}

export function createBindContext(
  objects: ObjectTable,
  unit: CompilationUnit | undefined,
  diagnostics: Diagnostic[] | undefined,
): BindContext {
  return {
    objects,
    unit,
    report(finding) {
      if (unit && diagnostics) diagnostics.push(locate(unit, finding))
    },
  }
}
