import type { Expression } from '../1-parse/syntax-tree.ts'
import type { BoundExpression } from './bound-tree.ts'
import { sectionedType } from '../2-bind/sections/sectioned-type.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { Type } from '../2-bind/types.ts'
import type { CheckContext, CodeOwner } from './check-context.ts'
import { tableOf } from './names.ts'
import { erroneous } from './check-context.ts'
import { checkBinary } from './expressions/BinaryExpression.ts'
import { checkCall } from './expressions/CallExpression.ts'
import { checkConditional } from './expressions/ConditionalExpression.ts'
import { checkIdentifier } from './expressions/Identifier.ts'
import { checkIndexAccess } from './expressions/IndexAccess.ts'
import { checkIn } from './expressions/InExpression.ts'
import { checkAs, checkIs } from './expressions/IsExpression.ts'
import { checkLiteral } from './expressions/Literals.ts'
import { checkMemberAccess } from './expressions/MemberAccess.ts'
import { checkScopeAccess } from './expressions/ScopeAccess.ts'
import { checkUnary } from './expressions/UnaryExpression.ts'

export function checkExpression(node: Expression, used: boolean, context: CheckContext): BoundExpression {
  switch (node.kind) {
    case 'Identifier':
      return checkIdentifier(node, used, context)
    case 'MemberAccess':
      return checkMemberAccess(node, used, context)
    case 'ScopeAccess':
      return checkScopeAccess(node, context)
    case 'IndexAccess':
      return checkIndexAccess(node, context)
    case 'CallExpression':
      return checkCall(node, used, context)
    case 'UnaryExpression':
      return checkUnary(node, context)
    case 'BinaryExpression':
      return checkBinary(node, context)
    case 'InExpression':
      return checkIn(node, context)
    case 'IsExpression':
      return checkIs(node, context)
    case 'AsExpression':
      return checkAs(node, context)
    case 'ConditionalExpression':
      return checkConditional(node, context)
    case 'ThisExpression':
      return { kind: 'This', type: selfType(context.owner), span: node.span }
    // A set or a range stands only where its own node is looked at; the parser has reported the others.
    case 'SetExpression':
    case 'RangeExpression':
    case 'MissingExpression':
      return erroneous(node.span)
    default:
      return checkLiteral(node)
  }
}

function selfType(owner: CodeOwner): Type {
  const table = tableOf(owner)
  if (table) return { kind: 'Record', id: table.id, temporary: table.temporary }
  return isSectioned(owner) ? sectionedType(owner) : { kind: 'Codeunit', id: owner.id }
}
