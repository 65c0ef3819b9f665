/**
 * The tree that the parser makes of one file: plain data, discriminated by `kind`.
 *
 * - Every node has a `span`; `span.line` is the 1-based line of its first character. Columns come from `positionAt`.
 * - Parentheses leave no node; the tree's shape says what they said.
 * - Several names before one type become one declaration each, sharing the type node.
 * - After a syntax error the tree is still complete: `MissingExpression` stands for an expression that is not there, and an
 *   identifier that is not there has the name ''.
 * - Recursion is bounded: no path from the root is longer than about MAX_NESTING statements and MAX_HEIGHT expressions
 *   (limits.ts), so later phases may recurse freely.
 */

export type { Span } from './syntax-tree/node.ts'
export type * from './syntax-tree/names.ts'
export type * from './syntax-tree/expressions.ts'
export type * from './syntax-tree/statements.ts'
export type * from './syntax-tree/types.ts'
export type * from './syntax-tree/declarations.ts'
export type * from './syntax-tree/properties.ts'
export type * from './syntax-tree/members.ts'
export type * from './syntax-tree/objects.ts'
