import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, TriggerDeclaration } from '../syntax-tree.ts'
import { parseParameters } from './parameter.ts'
import { parseCode } from './procedure.ts'
import { parseReturnValue } from './return-value.ts'
import { parseLocals } from './variable.ts'

/** TriggerDeclaration = Attributes 'trigger' [Name '::'] Name Parameters [ReturnValue] [';'] VarSection Code */
export function parseTrigger(parser: Parser, attributes: readonly Attribute[]): TriggerDeclaration {
  const start = parser.advance()
  const first = parser.name()
  const target = parser.accept(T.scope) ? first : undefined
  const name = target ? parser.memberName() : first
  const parameters = parseParameters(parser)
  const returns = parseReturnValue(parser)
  parser.accept(T.semicolon)
  const variables = parseLocals(parser)
  const body = parseCode(parser)
  const span = parser.spanFrom(start)
  return { kind: 'TriggerDeclaration', target, name, attributes, parameters, returns, variables, body, span }
}
