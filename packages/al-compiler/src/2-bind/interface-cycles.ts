import type { BindContext } from './bind-context.ts'
import { circularInterface } from './problems.ts'
import type { InterfaceSymbol, ObjectSymbol } from './symbols.ts'

/** Reports interfaces that extend themselves, through others too, and cuts the circle: nobody else has to look out for one. */
export function cutInterfaceCycles(
  symbols: readonly ObjectSymbol[],
  contextOf: (symbol: ObjectSymbol) => BindContext,
): void {
  for (const symbol of symbols) {
    if (symbol.kind !== 'Interface') continue
    const circle = symbol.extends.filter((base) => reaches(base, symbol, new Set()))
    for (const base of circle) {
      symbol.extends.splice(symbol.extends.indexOf(base), 1)
      const name = symbol.declaration?.name
      if (name) contextOf(symbol).report(circularInterface(name.span, symbol.name, base.name))
    }
  }
}

function reaches(from: InterfaceSymbol, wanted: InterfaceSymbol, seen: Set<InterfaceSymbol>): boolean {
  if (from === wanted) return true
  if (seen.has(from)) return false
  seen.add(from)
  return from.extends.some((base) => reaches(base, wanted, seen))
}
