import type {
  CompilationUnit,
  EnumValueDeclaration,
  ImplementationValue,
  Property,
  QualifiedName,
} from '../1-parse/syntax-tree.ts'
import type { ObjectTable } from '../2-bind/object-table.ts'
import { missingObject } from '../2-bind/problems.ts'
import { findProperty } from '../2-bind/properties.ts'
import type {
  CodeunitSymbol,
  EnumExtensionSymbol,
  EnumSymbol,
  InterfaceSymbol,
  ProcedureSymbol,
} from '../2-bind/symbols.ts'
import { isTextual, sameType, type Type } from '../2-bind/types.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { locate } from '../diagnostics/diagnostic.ts'
import { extendsInterface } from './conversion.ts'
import { notImplementer, notInterface, valueNotImplemented } from './problems.ts'

/** A codeunit has every procedure of its interfaces. */
export function checkCodeunitImplements(codeunit: CodeunitSymbol, diagnostics: Diagnostic[]): void {
  const { unit, declaration } = codeunit
  if (!unit || !declaration) return
  codeunit.implements.forEach((symbol, i) => {
    for (const wanted of proceduresOf(symbol)) {
      const span = declaration.implements[i]?.span ?? declaration.name.span
      const found = implementationOf(codeunit, wanted)
      if (!found || !canStandFor(found, wanted))
        diagnostics.push(locate(unit, notInterface(span, codeunit.name, symbol.name, wanted.name)))
    }
  })
}

export function proceduresOf(symbol: InterfaceSymbol): readonly ProcedureSymbol[] {
  return [...symbol.members.all, ...symbol.extends.flatMap(proceduresOf)]
}

export function implementationOf(codeunit: CodeunitSymbol, wanted: ProcedureSymbol): ProcedureSymbol | undefined {
  return codeunit.members.procedures.get(wanted.key)?.find(
    (one) =>
      one.parameters.length === wanted.parameters.length &&
      one.parameters.every((parameter, i) => {
        const other = wanted.parameters[i]
        return (
          other !== undefined && sameType(parameter.type, other.type) && parameter.byReference === other.byReference
        )
      }),
  )
}

/** Callers see it, and it returns what they expect. */
function canStandFor(found: ProcedureSymbol, wanted: ProcedureSymbol): boolean {
  return found.access !== 'local' && found.access !== 'protected' && returnsAs(found.returns, wanted.returns)
}

function returnsAs(own: Type, wanted: Type): boolean {
  return sameType(own, wanted) || (isTextual(own) && own.kind === wanted.kind)
}

/** Every value of an enum with interfaces has a codeunit for each, and that codeunit implements it. */
export function checkEnumImplements(
  symbol: EnumSymbol | EnumExtensionSymbol,
  objects: ObjectTable,
  diagnostics: Diagnostic[],
): void {
  const { unit, declaration } = symbol
  const base = symbol.kind === 'Enum' ? symbol : symbol.extended
  if (!unit || !declaration || !base) return
  const report = (finding: Finding) => void diagnostics.push(locate(unit, finding))
  const added = symbol.kind === 'Enum' ? [] : declaration.implements
  const known = [...base.implements, ...added.map((name) => objects.find('Interface', name, unit))]
  const checkPairs = (value: ImplementationValue) => {
    for (const pair of value.pairs) {
      const finding = pairFinding(pair, { known, name: base.name, unit, objects })
      if (finding) report(finding)
    }
  }
  for (const name of ['DefaultImplementation', 'UnknownValueImplementation']) {
    const value = implementationValue(findProperty(declaration, name))
    if (value) checkPairs(value)
  }
  // What the platform or a missing declaration implements is not known here.
  const defaults = interfaceKeys(base.declaration && findProperty(base.declaration, 'DefaultImplementation'))
  for (const value of declaration.values) {
    const own = implementationValue(findProperty(value, 'Implementation'))
    if (own) checkPairs(own)
    const given = new Set([...defaults, ...interfaceKeys(findProperty(value, 'Implementation'))])
    for (const wanted of base.implements) if (!given.has(wanted.key)) report(missingImplementation(value, wanted))
  }
}

function missingImplementation(value: EnumValueDeclaration, wanted: InterfaceSymbol): Finding {
  return valueNotImplemented(value.name.span, value.name.name, wanted.name)
}

interface PairPlace {
  readonly known: readonly (InterfaceSymbol | undefined)[]
  /** Of the enum. */
  readonly name: string
  readonly unit: CompilationUnit
  readonly objects: ObjectTable
}

function pairFinding(
  pair: ImplementationValue['pairs'][number],
  { known, name, unit, objects }: PairPlace,
): Finding | undefined {
  const wanted = objects.find('Interface', pair.interface, unit)
  if (!wanted) return missingObject(pair.interface.span, 'Interface', nameText(pair.interface))
  if (!known.includes(wanted)) return notImplementer(pair.interface.span, name, wanted.name)
  const codeunit = objects.find('Codeunit', pair.codeunit, unit)
  if (!codeunit) return missingObject(pair.codeunit.span, 'Codeunit', nameText(pair.codeunit))
  const fits = codeunit.implements.some((one) => extendsInterface(one, wanted.name))
  return fits ? undefined : notImplementer(pair.codeunit.span, codeunit.name, wanted.name)
}

function nameText({ parts }: QualifiedName): string {
  return parts.map((part) => part.name).join('.')
}

function implementationValue(property: Property | undefined): ImplementationValue | undefined {
  return property?.value.kind === 'ImplementationValue' ? property.value : undefined
}

function interfaceKeys(property: Property | undefined): readonly string[] {
  return (implementationValue(property)?.pairs ?? []).flatMap((pair) => pair.interface.parts.at(-1)?.key ?? [])
}
