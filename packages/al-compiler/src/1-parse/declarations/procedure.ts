import { T } from '../lexer/token-kind.ts'
import type { Parser } from '../parser.ts'
import type { Attribute, Block, ProcedureDeclaration } from '../syntax-tree.ts'
import { parseBlock } from '../statements/block.ts'
import { parseParameters } from './parameter.ts'
import { parseReturnValue } from './return-value.ts'
import { parseLocals } from './variable.ts'

/** ProcedureDeclaration = Attributes ['local' | 'internal' | 'protected'] 'procedure' Name Parameters [ReturnValue] [';'] Code */
export function parseProcedure(parser: Parser, attributes: readonly Attribute[]): ProcedureDeclaration {
  const start = parser.at
  const access = parseAccess(parser)
  parser.expect(T.procedure)
  return parseRest(parser, start, { access, attributes, isEvent: false })
}

/** EventDeclaration = 'event' Name Parameters [';'], of a control add-in */
export function parseEvent(parser: Parser, attributes: readonly Attribute[]): ProcedureDeclaration {
  const start = parser.advance()
  return parseRest(parser, start, { access: 'public', attributes, isEvent: true })
}

type Head = Pick<ProcedureDeclaration, 'access' | 'attributes' | 'isEvent'>

function parseRest(parser: Parser, start: number, head: Head): ProcedureDeclaration {
  const name = parser.name()
  const parameters = parseParameters(parser)
  const returns = parseReturnValue(parser)
  parser.accept(T.semicolon)
  const mayLackBody = parser.inSignatures || head.isEvent
  const variables = parseLocals(parser)
  const body = mayLackBody && parser.kind() !== T.begin ? undefined : parseCode(parser)
  return {
    kind: 'ProcedureDeclaration',
    ...head,
    name,
    parameters,
    returns,
    variables,
    body,
    span: parser.spanFrom(start),
  }
}

function parseAccess(parser: Parser): ProcedureDeclaration['access'] {
  if (parser.accept(T.local)) return 'local'
  if (parser.accept(T.internal)) return 'internal'
  return parser.accept(T.protected) ? 'protected' : 'public'
}

/** Code = Block [';']; of an app that only declares, nothing of it is kept. */
export function parseCode(parser: Parser): Block {
  const body = parseBlock(parser)
  parser.accept(T.semicolon)
  return parser.keepsCode ? body : { kind: 'Block', statements: [], span: body.span }
}
