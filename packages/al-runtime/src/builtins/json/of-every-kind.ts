import type { AlSession } from '../../session/al-session.ts'
import type { JsonNode } from '../../values/json/json-node.ts'
import { toScalar, type ScalarKind } from './scalar-values.ts'

type MakeNode = (s: AlSession, value: unknown) => JsonNode

/** One function an overload: `AddInteger`, `AddText` …, and `AddToken` for the four JSON types. */
export function ofEveryKind<Name extends string, Method>(
  name: Name,
  method: (make: MakeNode) => Method,
): Record<`${Name}${ScalarKind | 'Token'}`, Method> {
  const makers = Object.entries<MakeNode>({ ...toScalar, Token: (_s, value) => value as JsonNode })
  // Exactly these names: the kinds of the table, and Token.
  return Object.fromEntries(makers.map(([kind, make]) => [`${name}${kind}`, method(make)])) as Record<
    `${Name}${ScalarKind | 'Token'}`,
    Method
  >
}
