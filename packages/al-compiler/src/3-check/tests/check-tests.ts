import type { CodeunitSymbol, ProcedureSymbol } from '../../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import {
  handlerNotFound,
  handlersNotAText,
  handlersOfNoTest,
  invalidAttributeArgument,
  testHasParameters,
  testHasValue,
  testIsLocal,
  wrongHandlerSignature,
} from '../problems.ts'
import { handlerKind, hasShapeOf, shapeText } from './handler-kinds.ts'
import {
  attribute,
  findHandler,
  handlerFunctions,
  isTest,
  isTestCodeunit,
  transactionModel,
} from './test-procedures.ts'

/** Tests take no parameters, their handlers exist, and handlers look as their kind wants (al-language.md 13). */
export function checkTests(codeunit: CodeunitSymbol, diagnostics: Diagnostic[]): void {
  const { unit } = codeunit
  if (!unit || !isTestCodeunit(codeunit)) return
  for (const procedure of codeunit.members.all)
    for (const finding of findings(codeunit, procedure)) diagnostics.push(locate(unit, finding))
}

const modelNames = "'AutoCommit', 'AutoRollback' or 'None'"

function findings(codeunit: CodeunitSymbol, procedure: ProcedureSymbol): readonly Finding[] {
  const { span } = procedure.declaration.name
  const found: Finding[] = []
  const kind = handlerKind(procedure)
  if (kind && !hasShapeOf(kind, procedure))
    found.push(wrongHandlerSignature(span, procedure.name, `${kind}Handler`, shapeText(kind)))
  const handlers = attribute(procedure, 'HANDLERFUNCTIONS')
  const [list] = handlers?.arguments ?? []
  if (handlers && list && list.kind !== 'TextLiteral') found.push(handlersNotAText(handlers.span))
  if (!isTest(procedure)) return handlers ? [...found, handlersOfNoTest(handlers.span)] : found

  if (procedure.access === 'local') found.push(testIsLocal(span, procedure.name))
  if (procedure.returns.kind !== 'None') found.push(testHasValue(span, procedure.name))
  if (procedure.parameters.length > 0) found.push(testHasParameters(span, procedure.name))
  if (!transactionModel(procedure))
    found.push(
      invalidAttributeArgument(attribute(procedure, 'TRANSACTIONMODEL')?.span ?? span, 'TransactionModel', modelNames),
    )
  for (const name of handlerFunctions(procedure)) {
    const handler = findHandler(codeunit, name)
    if (!handler || !handlerKind(handler)) found.push(handlerNotFound(handlers?.span ?? span, name, codeunit.name))
  }
  return found
}
