import { parseFile } from '../src/1-parse/parse-file.ts'
import type {
  Expression,
  ObjectDeclaration,
  ProcedureDeclaration,
  Property,
  PropertyValue,
  Statement,
} from '../src/1-parse/syntax-tree.ts'

/** `line:column code` of every diagnostic. */
export function places(text: string): string[] {
  return parseFile('test.al', text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

/** The objects of a text without syntax errors. */
export function parseObjects(text: string): readonly ObjectDeclaration[] {
  const { tree, diagnostics } = parseFile('test.al', text)
  if (diagnostics.length > 0) throw new Error(diagnostics.map((d) => `${d.line}:${d.column} ${d.message}`).join('\n'))
  return tree.objects
}

export function parseOnlyObject<Kind extends ObjectDeclaration['kind']>(
  text: string,
  kind: Kind,
): Extract<ObjectDeclaration, { kind: Kind }> {
  const [object] = parseObjects(text)
  if (object?.kind !== kind) throw new Error(`${object?.kind} instead of ${kind}`)
  return object as Extract<ObjectDeclaration, { kind: Kind }> // its kind was just compared
}

/** A procedure given with its head. */
export function parseProcedure(text: string): ProcedureDeclaration {
  const procedure = parseOnlyObject(`codeunit 1 T { ${text} }`, 'CodeunitDeclaration').procedures[0]
  if (!procedure) throw new Error('No procedure')
  return procedure
}

export function parseStatements(text: string): readonly Statement[] {
  return parseProcedure(`procedure P() begin ${text} end;`).body?.statements ?? []
}

export function parseValue(text: string): Expression {
  const [statement] = parseStatements(`x := ${text}`)
  if (statement?.kind !== 'AssignmentStatement') throw new Error('No assignment')
  return statement.value
}

/** The only property of a codeunit. */
export function parsePropertyOf(text: string): Property {
  const [property] = parseOnlyObject(`codeunit 1 T { ${text} }`, 'CodeunitDeclaration').properties
  if (!property) throw new Error('No property')
  return property
}

export function parsePropertyValue<Kind extends PropertyValue['kind']>(
  text: string,
  kind: Kind,
): Extract<PropertyValue, { kind: Kind }> {
  const { value } = parsePropertyOf(text)
  if (value.kind !== kind) throw new Error(`${value.kind} instead of ${kind}`)
  return value as Extract<PropertyValue, { kind: Kind }> // its kind was just compared
}
