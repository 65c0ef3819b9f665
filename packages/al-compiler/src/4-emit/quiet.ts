import type { BoundExpression, BoundStatement } from '../3-check/bound-tree.ts'
import { isReadInPart } from './read-in-part.ts'
import { walkExpression, walkStatement } from './tree-walk.ts'

/** Built-ins that nobody outside the session notices. */
const quietOwners = new Set([
  'Text',
  'List',
  'Dictionary',
  'TextBuilder',
  'BigText',
  'Enum',
  'Variant',
  'Integer',
  'BigInteger',
  'Decimal',
  'Boolean',
  'Byte',
  'Duration',
  'Guid',
  'Date',
  'Time',
  'DateTime',
])
const quietFunctions =
  /^(Abs|Round|Power|Random|StrSubstNo|Format|IsNullGuid|DT2Date|DT2Time|DMY2Date|DWY2Date|Date2DMY|Date2DWY|ClosingDate|NormalDate|CalcDate|ArrayLen|StrLen|StrPos|CopyStr|DelStr|InsStr|PadStr|DelChr|ConvertStr|SelectStr|UpperCase|LowerCase|IncStr|StrCheckSum)$/

/**
 * Nothing in it can be seen from outside: it computes, and neither calls AL nor waits. Between two checks of the stop flag such
 * statements are microseconds, so that nobody can tell whether a stop came before or after them, and one check does for all of them.
 */
export function isQuiet(node: BoundStatement): boolean {
  const known = quietness.get(node)
  if (known !== undefined) return known
  const quiet = findQuiet(node)
  quietness.set(node, quiet)
  return quiet
}

/** Asked again for every statement around. */
const quietness = new WeakMap<BoundStatement, boolean>()

function findQuiet(node: BoundStatement): boolean {
  let quiet = true
  walkStatement(node, {
    statement(statement) {
      if (statement.kind === 'AssertError' || quietness.get(statement) === false) quiet = false
      return quiet
    },
    expression(expression) {
      if (isLoud(expression)) quiet = false
    },
  })
  return quiet
}

export function isQuietExpression(node: BoundExpression): boolean {
  let quiet = true
  walkExpression(node, {
    expression(expression) {
      if (isLoud(expression)) quiet = false
    },
  })
  return quiet
}

function isLoud(node: BoundExpression): boolean {
  switch (node.kind) {
    case 'Call':
    case 'CodeunitRun':
    case 'NotImplemented':
      return true
    case 'Variable':
      return isReadInPart(node)
    case 'BuiltInCall':
      return (
        !quietOwners.has(node.builtIn.owner) &&
        !(node.builtIn.owner === 'System' && quietFunctions.test(node.builtIn.name))
      )
    default:
      return false
  }
}
