import type { TransactionModel } from '@alcove/al-abi'
import { transactionModels } from '@alcove/al-abi'
import type { Attribute, Expression } from '../../1-parse/syntax-tree.ts'
import type { CodeunitSymbol, ProcedureSymbol } from '../../2-bind/symbols.ts'

export function isTestCodeunit({ subtype }: CodeunitSymbol): boolean {
  return subtype.toUpperCase() === 'TEST'
}

export function isTest(procedure: ProcedureSymbol): boolean {
  return attribute(procedure, 'TEST') !== undefined
}

/** `[TransactionModel(TransactionModel::AutoRollback)]`; undefined: it names none that there is. */
export function transactionModel(procedure: ProcedureSymbol): TransactionModel | undefined {
  const found = attribute(procedure, 'TRANSACTIONMODEL')
  if (!found) return 'AutoCommit'
  const name = nameOf(found.arguments[0])
  return transactionModels.find((model) => model.toUpperCase() === name)
}

/** `[HandlerFunctions('A,B')]`: names as they are written. */
export function handlerFunctions(procedure: ProcedureSymbol): readonly string[] {
  const [list] = attribute(procedure, 'HANDLERFUNCTIONS')?.arguments ?? []
  if (list?.kind !== 'TextLiteral') return []
  return String(list.value)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The procedure of the codeunit that a test names as its handler. */
export function findHandler(codeunit: CodeunitSymbol, name: string): ProcedureSymbol | undefined {
  return codeunit.members.procedures.get(unquoted(name).toUpperCase())?.[0]
}

export function attribute(procedure: ProcedureSymbol, key: string): Attribute | undefined {
  return procedure.declaration.attributes.find((one) => one.name.key === key)
}

function unquoted(name: string): string {
  return /^".*"$/.test(name) ? name.slice(1, -1) : name
}

function nameOf(node: Expression | undefined): string | undefined {
  if (node?.kind === 'ScopeAccess') return node.member.key
  return node?.kind === 'Identifier' ? node.key : undefined
}
