import type { BoundIf, BoundProcedure, BoundStatement } from '../3-check/bound-tree.ts'
import { isBoxed } from './variable-place.ts'
import { isQuiet } from './quiet.ts'
import { walkStatement } from './tree-walk.ts'

/**
 * How many statements at the top of a procedure are guards: `if <quiet> then exit(<quiet>)` over parameters and globals. They run in a plain
 * function; only what comes after them pays for an async one. Half of all calls of a recursive procedure end in its guards.
 */
export function leadingGuards({ symbol, locals, body }: BoundProcedure): number {
  if (!body || symbol.result || symbol.parameters.some((parameter) => isBoxed(parameter) && !parameter.byReference))
    return 0
  const names = new Set(locals)
  const first = body.statements.findIndex((statement) => !isGuard(statement) || uses(statement, names))
  // A procedure of nothing but guards does not wait.
  return Math.max(first, 0)
}

function isGuard(node: BoundStatement): node is BoundIf {
  return node.kind === 'If' && !node.else && exits(node.then) && isQuiet(node)
}

function exits(node: BoundStatement): boolean {
  const [only, ...more] = node.kind === 'Block' ? node.statements : [node]
  return only?.kind === 'Exit' && more.length === 0
}

function uses(node: BoundStatement, locals: ReadonlySet<unknown>): boolean {
  let found = false
  walkStatement(node, {
    expression(expression) {
      if (expression.kind === 'Variable' && locals.has(expression.symbol)) found = true
    },
  })
  return found
}
