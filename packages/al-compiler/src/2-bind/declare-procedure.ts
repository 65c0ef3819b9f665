import type { CommitBehavior } from '@alcove/al-abi'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import type {
  Attribute,
  Body,
  LabelValue,
  Parameter,
  ProcedureDeclaration,
  TriggerDeclaration,
  VariableDeclaration,
} from '../1-parse/syntax-tree.ts'
import type { BindContext } from './bind-context.ts'
import { mangle, memberSuffix, triggerMember } from './js-names.ts'
import { duplicateMember, duplicateProcedure, invalidReturnType, labelTooLong } from './problems.ts'
import { resolveType } from './resolve-type.ts'
import type { FieldSymbol, ObjectSymbol, ProcedureSymbol, VariableSymbol } from './symbols.ts'
import { typeName } from './type-name.ts'
import type { Type } from './types.ts'
import { noType, typeIdentity } from './types.ts'
import { unsupportedRecord } from './unsupported-tables.ts'

/** Globals, procedures and triggers of an object or a field of it. */
export function declareMembers(owner: ObjectSymbol, body: Body, context: BindContext, field?: FieldSymbol): void {
  for (const declaration of body.variables) declareGlobal(owner, declaration, context)
  const signatures: Signatures = new Map()
  for (const declaration of body.procedures) declareProcedure(owner, declaration, signatures, context)
  for (const declaration of body.triggers) owner.members.all.push(triggerSymbol(owner, declaration, context, field))
}

export function variableSymbol(
  role: VariableSymbol['role'],
  declaration: VariableDeclaration | Parameter,
  context: BindContext,
): VariableSymbol {
  const label = declaration.type.kind === 'LabelType' ? declaration.type.label : undefined
  return {
    role,
    name: declaration.name.name,
    key: declaration.name.key,
    type: resolveType(declaration.type, context),
    byReference: 'byReference' in declaration && declaration.byReference,
    label: label && labelText(label, context),
    span: declaration.name.span,
    boxed: false,
  }
}

function labelText({ text, maxLength, span }: LabelValue, context: BindContext): string {
  if (!maxLength || text.length <= maxLength) return text
  context.report(labelTooLong(span, text.length, maxLength))
  return text.slice(0, maxLength)
}

function declareGlobal(owner: ObjectSymbol, declaration: VariableDeclaration, context: BindContext): void {
  const suffix = memberSuffix(owner)
  const symbol: VariableSymbol = {
    ...variableSymbol('global', declaration, context),
    ...(suffix !== '' && { suffix }),
    ...(declaration.isProtected && { isProtected: true }),
  }
  if (owner.members.globals.has(symbol.key)) context.report(duplicateMember(symbol.span, symbol.name, 'variable'))
  else owner.members.globals.set(symbol.key, symbol)
}

/** Of procedures of which there are several of one name, by that name. */
type Signatures = Map<string, Set<string>>

/** One with the same parameters is among those before it. */
function isKnown(
  { parameters, key }: Pick<ProcedureSymbol, 'parameters' | 'key'>,
  overloads: readonly ProcedureSymbol[],
  signatures: Signatures,
): boolean {
  const known = signatures.get(key) ?? new Set(overloads.map((one) => parameterIdentity(one.parameters)))
  signatures.set(key, known)
  const signature = parameterIdentity(parameters)
  const isThere = known.has(signature)
  known.add(signature)
  return isThere
}

function parameterIdentity(parameters: ProcedureSymbol['parameters']): string {
  return JSON.stringify(parameters.map(({ type }) => typeIdentity(type)))
}

function declareProcedure(
  owner: ObjectSymbol,
  declaration: ProcedureDeclaration,
  signatures: Signatures,
  context: BindContext,
): void {
  if (declaration.name.name === '') return
  const { procedures, all } = owner.members
  const overloads = procedures.get(declaration.name.key) ?? []
  const suffix = overloads.length > 0 ? `$${overloads.length + 1}` : ''
  const shape = procedureShape(declaration, context)
  if (overloads.length > 0 && isKnown(shape, overloads, signatures))
    context.report(duplicateProcedure(declaration.name.span, declaration.name.name))

  const symbol: ProcedureSymbol = {
    ...shape,
    owner,
    jsName: `p_${mangle(declaration.name.key)}${suffix}${memberSuffix(owner)}`,
    access: declaration.access,
    isTrigger: false,
    isTry: hasAttribute(declaration.attributes, 'TryFunction'),
    commitBehavior: commitBehavior(declaration.attributes),
    isEvent: ['IntegrationEvent', 'BusinessEvent', 'InternalEvent'].some((name) =>
      hasAttribute(declaration.attributes, name),
    ),
    field: undefined,
  }
  overloads.push(symbol)
  procedures.set(symbol.key, overloads)
  all.push(symbol)
}

export function triggerSymbol(
  owner: ObjectSymbol,
  declaration: TriggerDeclaration,
  context: BindContext,
  field: FieldSymbol | undefined,
): ProcedureSymbol {
  const shape = procedureShape(declaration, context)
  return {
    ...shape,
    parameters: shape.parameters.length === 0 ? implicitParameters(owner, declaration) : shape.parameters,
    name: field ? `${field.name} - ${declaration.name.name}` : declaration.name.name,
    owner,
    // Nobody else has an OnValidate of the extension's own field.
    jsName: `${triggerMember(declaration.name.key, field?.no)}${field?.extension === owner.id ? '' : memberSuffix(owner)}`,
    access: 'local',
    isTrigger: true,
    isTry: false,
    commitBehavior: commitBehavior(declaration.attributes),
    isEvent: false,
    field,
  }
}

/** OnRun of a codeunit with TableNo has its record as `Rec`. */
function implicitParameters(owner: ObjectSymbol, declaration: TriggerDeclaration): readonly VariableSymbol[] {
  if (owner.kind !== 'Codeunit' || owner.tableNo === 0 || declaration.name.key !== 'ONRUN') return []
  return [
    {
      role: 'parameter',
      name: 'Rec',
      key: 'REC',
      type: unsupportedRecord(owner.tableNo) ?? { kind: 'Record', id: owner.tableNo, temporary: false },
      byReference: true,
      label: undefined,
      span: declaration.name.span,
      boxed: false,
    },
  ]
}

function procedureShape(declaration: ProcedureDeclaration | TriggerDeclaration, context: BindContext) {
  const parameters = declaration.parameters.map((parameter) => variableSymbol('parameter', parameter, context))
  const returns: Type = declaration.returns ? resolveType(declaration.returns.type, context) : noType
  if (declaration.returns && returns.kind === 'Array')
    context.report(invalidReturnType(declaration.returns.type.span, typeName(returns, context.objects)))
  const resultName = declaration.returns?.name
  const result: VariableSymbol | undefined = resultName && {
    role: 'return',
    name: resultName.name,
    key: resultName.key,
    type: returns,
    byReference: false,
    label: undefined,
    span: resultName.span,
    boxed: false,
  }
  return {
    name: declaration.name.name,
    key: declaration.name.key,
    parameters,
    returns,
    result,
    declaration,
    signature: [foldName(declaration.name.name), ...parameters.map((parameter) => typeKey(parameter.type))]
      .map(mangle)
      .join('$'),
  }
}

function typeKey(type: Type): string {
  if ('id' in type) return `${type.kind}${type.id}`
  if (type.kind === 'Unsupported') return `${type.name}${type.object?.id ?? ''}`
  if (type.kind === 'Interface') return `${type.kind}${foldName(type.name)}`
  if (type.kind === 'Dictionary') return `${type.kind}${typeKey(type.key)}${typeKey(type.value)}`
  if ('of' in type) return `${type.kind}${typeKey(type.of)}`
  return type.kind
}

function commitBehavior(attributes: readonly Attribute[]): CommitBehavior | undefined {
  const [value] = attributes.find((attribute) => attribute.name.key === 'COMMITBEHAVIOR')?.arguments ?? []
  const key = value?.kind === 'ScopeAccess' ? value.member.key : undefined
  return key === 'IGNORE' ? 'Ignore' : key === 'ERROR' ? 'Error' : undefined
}

export function hasAttribute(attributes: readonly Attribute[], name: string): boolean {
  return attributes.some((attribute) => attribute.name.key === name.toUpperCase())
}
