import type { CodeunitSymbol, ProcedureSymbol } from '../../2-bind/symbols.ts'
import type { Diagnostic, Finding } from '../../diagnostics/diagnostic.ts'
import { locate } from '../../diagnostics/diagnostic.ts'
import { handlerNotFound, invalidAttributeArgument, testHasParameters, wrongHandlerSignature } from '../problems.ts'
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
  if (!isTest(procedure)) return found

  if (procedure.parameters.length > 0) found.push(testHasParameters(span, procedure.name))
  if (!transactionModel(procedure))
    found.push(
      invalidAttributeArgument(attribute(procedure, 'TRANSACTIONMODEL')?.span ?? span, 'TransactionModel', modelNames),
    )
  for (const name of handlerFunctions(procedure)) {
    const handler = findHandler(codeunit, name)
    if (!handler || !handlerKind(handler))
      found.push(handlerNotFound(attribute(procedure, 'HANDLERFUNCTIONS')?.span ?? span, name, codeunit.name))
  }
  return found
}
