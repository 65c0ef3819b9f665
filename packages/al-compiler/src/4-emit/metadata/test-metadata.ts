import type { TestCodeunitMetadata } from '@alcove/al-abi'
import type { CodeunitSymbol } from '../../2-bind/symbols.ts'
import { lengthOf } from '../../2-bind/types.ts'
import { handlerKind, isOptionalHandler } from '../../3-check/tests/handler-kinds.ts'
import {
  findHandler,
  handlerFunctions,
  isTest,
  isTestCodeunit,
  transactionModel,
} from '../../3-check/tests/test-procedures.ts'

/** Tests and handlers of a test codeunit; undefined for the others. */
export function testMetadata(codeunit: CodeunitSymbol): TestCodeunitMetadata | undefined {
  if (!isTestCodeunit(codeunit)) return undefined
  const { all } = codeunit.members
  return {
    tests: all.filter(isTest).map((procedure) => ({
      name: procedure.name,
      line: procedure.declaration.span.line,
      member: procedure.jsName,
      transactionModel: transactionModel(procedure) ?? 'AutoCommit',
      handlers: handlerFunctions(procedure).map((name) => findHandler(codeunit, name)?.name ?? name),
    })),
    handlers: all.flatMap((procedure) => {
      const kind = handlerKind(procedure)
      if (!kind) return []
      const lengths = procedure.parameters.map((parameter) => lengthOf(parameter.type))
      const handler = { kind, name: procedure.name, member: procedure.jsName, lengths }
      return [isOptionalHandler(procedure) ? { ...handler, isOptional: true as const } : handler]
    }),
  }
}
