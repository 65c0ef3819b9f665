import type { Attribute, Expression } from '../1-parse/syntax-tree.ts'
import type { ProcedureSymbol } from './symbols.ts'

/** What the attribute of a publisher says. */
export interface EventTraits {
  readonly isInternal: boolean
  readonly includeSender: boolean
  readonly globalVarAccess: boolean
  readonly isolated: boolean
}

/**
 *     [IntegrationEvent(IncludeSender, GlobalVarAccess[, Isolated])]
 *     [BusinessEvent(IncludeSender[, Isolated])]
 *     [InternalEvent(IncludeSender[, Isolated])]
 */
export function eventTraits({ declaration }: ProcedureSymbol): EventTraits | undefined {
  for (const { name, arguments: args } of declaration.attributes) {
    const hasGlobals = name.key === 'INTEGRATIONEVENT'
    if (!hasGlobals && name.key !== 'BUSINESSEVENT' && name.key !== 'INTERNALEVENT') continue
    return {
      isInternal: name.key === 'INTERNALEVENT',
      includeSender: isTrue(args[0]),
      globalVarAccess: hasGlobals && isTrue(args[1]),
      isolated: isTrue(args[hasGlobals ? 2 : 1]),
    }
  }
  return undefined
}

/** `[EventSubscriber(…)]` */
export function subscriberAttribute({ declaration }: ProcedureSymbol): Attribute | undefined {
  return declaration.attributes.find((attribute) => attribute.name.key === 'EVENTSUBSCRIBER')
}

function isTrue(node: Expression | undefined): boolean {
  return node?.kind === 'BooleanLiteral' && node.value
}
