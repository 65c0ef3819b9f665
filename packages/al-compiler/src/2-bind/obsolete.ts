import type { Body, Expression, Span } from '../1-parse/syntax-tree.ts'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { markedForRemoval, removed } from './problems.ts'
import { textProperty } from './properties.ts'
import type { AppSymbol, ProcedureSymbol } from './symbols.ts'

/** `ObsoleteState = Pending; ObsoleteReason = 'Use …';` */
export interface ObsoleteMark {
  readonly isRemoved: boolean
  readonly reason: string
}

export function obsoleteMark(body: Pick<Body, 'properties'>): ObsoleteMark | undefined {
  const state = textProperty(body, 'ObsoleteState')?.toUpperCase()
  if (state !== 'PENDING' && state !== 'REMOVED') return undefined
  return { isRemoved: state === 'REMOVED', reason: textProperty(body, 'ObsoleteReason') ?? '' }
}

/** What is removed can still be reached in its own app, which has to upgrade what it held. */
export function obsoleteFinding(
  mark: ObsoleteMark,
  what: string,
  span: Span,
  { from, user }: { readonly from: AppSymbol; readonly user: AppSymbol },
): Finding {
  const finding = mark.isRemoved && from !== user ? removed : markedForRemoval
  return finding(span, what, mark.reason)
}

/** `[Obsolete('Use …', '24.0')]`: the reason; undefined without the attribute. */
export function obsoleteReason({ declaration }: ProcedureSymbol): string | undefined {
  const found = declaration.attributes.find(({ name }) => name.key === 'OBSOLETE')
  return found && textOf(found.arguments[0])
}

function textOf(node: Expression | undefined): string {
  return node?.kind === 'TextLiteral' ? node.value : ''
}
