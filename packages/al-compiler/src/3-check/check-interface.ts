import type { InterfaceSymbol } from '../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { interfaceTrigger, interfaceVariables, localInInterface, memberWithBody } from './problems.ts'

/** An interface has procedures that others see and others fill. */
export function checkInterface({ unit, declaration }: InterfaceSymbol, diagnostics: Diagnostic[]): void {
  if (!unit || !declaration) return
  const report = (finding: Finding) => void diagnostics.push(locate(unit, finding))
  const [variable] = declaration.variables
  if (variable) report(interfaceVariables(variable.span))
  for (const { name } of declaration.triggers) report(interfaceTrigger(name.span))
  for (const { name, body, access } of declaration.procedures) {
    if (body) report(memberWithBody(name.span, name.name))
    if (access === 'local' || access === 'protected') report(localInInterface(name.span, name.name))
  }
}
