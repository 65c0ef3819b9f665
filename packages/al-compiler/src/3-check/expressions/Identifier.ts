import type { Identifier } from '../../1-parse/syntax-tree.ts'
import { unsupportedTypesByKey } from '../../2-bind/unsupported-types.ts'
import type { BoundExpression } from '../bound-tree.ts'
import type { CheckContext } from '../check-context.ts'
import { erroneous, notImplemented } from '../check-context.ts'
import { invoke, reportUnknown } from '../invoke.ts'
import { findName } from '../names.ts'

/** A variable, a field, or a call without parentheses. */
export function checkIdentifier(node: Identifier, used: boolean, context: CheckContext): BoundExpression {
  if (node.name === '') return erroneous(node.span)
  const meaning = findName(node, false, context)
  if (meaning?.is === 'value') return meaning.value
  if (meaning) return invoke(meaning, node, [], node.span, used, context)
  const special = invokeByName(node, used, context)
  if (special) return special
  const unsupported = unsupportedTypesByKey.get(node.key)
  if (unsupported) return notImplemented(unsupported, node.span)
  return reportUnknown(node, context)
}

function invokeByName(node: Identifier, used: boolean, context: CheckContext): BoundExpression | undefined {
  if (node.key !== 'CLEARALL') return undefined
  return invoke({ is: 'clearAll' }, node, [], node.span, used, context)
}
