import type { ProcedureSymbol } from '../2-bind/symbols.ts'
import * as js from './js/build.ts'
import type { Method } from './js/tree.ts'

/** Has the procedure `[ErrorBehavior(ErrorBehavior::Collect)]`? */
export function collectsErrors({ declaration }: ProcedureSymbol): boolean {
  return declaration.attributes.some(({ name, arguments: [behavior] }) => {
    return name.key === 'ERRORBEHAVIOR' && behavior?.kind === 'ScopeAccess' && behavior.member.key === 'COLLECT'
  })
}

/**
 * The runtime stands around the call of such a procedure.
 *
 *     p_check(a) { return rt.collecting(this.s, () => this.c_3(a)) }
 *     c_3(a) { the procedure }
 */
export function collectingMethods(method: Method, inner: string): readonly Method[] {
  const call = js.call(js.member(js.self, inner), method.parameters.map(js.name))
  const around = js.call(js.rt('collecting'), [js.member(js.self, 's'), js.arrow([], call)])
  return [
    { ...method, isAsync: false, body: [js.give(around)] },
    { ...method, name: inner },
  ]
}
