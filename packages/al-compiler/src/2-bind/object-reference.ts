import type { Expression, ObjectReference } from '../1-parse/syntax-tree.ts'

/** `TableNo = Customer`, `= A.B.Customer`, `= 18`, `= Database::Customer`. */
export function objectReference(expression: Expression): ObjectReference | undefined {
  switch (expression.kind) {
    case 'IntegerLiteral':
      return { kind: 'ObjectId', id: expression.value, span: expression.span }
    case 'Identifier':
      return { kind: 'QualifiedName', parts: [expression], span: expression.span }
    case 'ScopeAccess':
      return { kind: 'QualifiedName', parts: [expression.member], span: expression.member.span }
    case 'MemberAccess': {
      const target = objectReference(expression.target)
      if (target?.kind !== 'QualifiedName') return undefined
      return { kind: 'QualifiedName', parts: [...target.parts, expression.member], span: expression.span }
    }
    default:
      return undefined
  }
}
