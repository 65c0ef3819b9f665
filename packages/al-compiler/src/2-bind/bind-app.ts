import type { AppManifest, TableMetadata } from '@alcove/al-abi'
import { platformCodeunits } from '@alcove/al-abi'
import type { CompilationUnit, QualifiedName } from '../1-parse/syntax-tree.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findObject, reportNotExtensible } from './access.ts'
import type { BindContext } from './bind-context.ts'
import { createBindContext } from './bind-context.ts'
import { createObject } from './create-object.ts'
import { declareEnum, declareEnumExtension } from './declare-enum.ts'
import { platformCodeunit, platformTable } from './declare-platform.ts'
import { declareMembers } from './declare-procedure.ts'
import { cutInterfaceCycles } from './interface-cycles.ts'
import { declareFields, declareTableExtension, declareTableMembers } from './declare-table.ts'
import { objectReference } from './object-reference.ts'
import { ObjectTable } from './object-table.ts'
import { duplicateId, duplicateName } from './problems.ts'
import { findProperty } from './properties.ts'
import { reportMissing } from './resolve-type.ts'
import { bindSections } from './sections/bind-sections.ts'
import { bindSource } from './sections/bind-source.ts'
import type { AppSymbol, CodeunitSymbol, InterfaceSymbol, ObjectSymbol } from './symbols.ts'
import { isSectioned } from './symbols.ts'
import { unsupportedTable } from './unsupported-tables.ts'

export interface ParsedApp {
  readonly manifest: AppManifest
  readonly units: readonly CompilationUnit[]
}

export interface BoundApp {
  readonly app: AppSymbol
  readonly objects: ObjectTable
  /** The app's own objects, in the order of its files. */
  readonly own: readonly ObjectSymbol[]
}

/** Symbols of the app, its dependencies and the platform; problems in the app's own declarations go to `diagnostics`. */
export function bindApp(
  parsed: ParsedApp,
  dependencies: readonly ParsedApp[],
  platformTables: readonly TableMetadata[],
  diagnostics: Diagnostic[],
): BoundApp {
  const app: AppSymbol = { manifest: parsed.manifest, isOwn: true }
  const objects = new ObjectTable(app)
  for (const table of platformTables) objects.add(platformTable(table))
  for (const codeunit of platformCodeunits) objects.add(platformCodeunit(codeunit))
  for (const dependency of dependencies)
    addObjects(dependency, { manifest: dependency.manifest, isOwn: false }, objects, undefined)
  const own = addObjects(parsed, app, objects, diagnostics)

  const contextOf = (symbol: ObjectSymbol) =>
    createBindContext(objects, symbol.unit, symbol.app.isOwn ? diagnostics : undefined)
  for (const symbol of objects.all) bindHeads(symbol, contextOf(symbol))
  cutInterfaceCycles(objects.all, contextOf)
  for (const symbol of objects.all) bindMembers(symbol, contextOf(symbol))
  for (const symbol of objects.all) bindExtensions(symbol, contextOf(symbol))
  const sectioned = objects.all.filter(isSectioned)
  for (const symbol of sectioned) bindSource(symbol, contextOf(symbol))
  for (const symbol of sectioned) bindSections(symbol, contextOf(symbol))
  return { app, objects, own }
}

function addObjects(
  parsed: ParsedApp,
  app: AppSymbol,
  objects: ObjectTable,
  diagnostics: Diagnostic[] | undefined,
): readonly ObjectSymbol[] {
  return parsed.units.flatMap((unit) => {
    const context = createBindContext(objects, unit, diagnostics)
    return unit.objects.map((declaration) => {
      const symbol = createObject(declaration, unit, app)
      const { sameId, sameName } = objects.add(symbol)
      if (sameName) context.report(duplicateName(declaration.name.span, symbol.kind, symbol.name))
      else if (sameId) context.report(duplicateId(declaration.name.span, symbol.kind, symbol.id, sameId.name))
      return symbol
    })
  })
}

/** What other objects' members may ask: fields and values. */
function bindHeads(symbol: ObjectSymbol, context: BindContext): void {
  if (symbol.kind === 'Table') declareFields(symbol, context)
  if (symbol.kind === 'Enum') {
    declareEnum(symbol, context)
    symbol.implements.push(...interfaces(symbol.declaration?.implements ?? [], context))
  }
  if (symbol.kind === 'Interface') symbol.extends.push(...interfaces(symbol.declaration?.extends ?? [], context))
  if (symbol.kind === 'Codeunit') bindCodeunitHead(symbol, context)
}

function bindCodeunitHead(symbol: CodeunitSymbol, context: BindContext): void {
  if (!symbol.declaration) return
  symbol.implements.push(...interfaces(symbol.declaration.implements, context))
  const tableNo = findProperty(symbol.declaration, 'TableNo')
  if (tableNo?.value.kind !== 'ExpressionValue') return
  const reference = objectReference(tableNo.value.expression)
  const table = reference && (findObject('Table', reference, context) ?? unsupportedTable(reference))
  if (table) symbol.tableNo = table.id
  else if (reference) reportMissing('Table', reference, context)
}

function bindMembers(symbol: ObjectSymbol, context: BindContext): void {
  if (symbol.kind === 'Table') declareTableMembers(symbol, context)
  else if ((symbol.kind === 'Codeunit' || symbol.kind === 'Interface' || isSectioned(symbol)) && symbol.declaration)
    declareMembers(symbol, symbol.declaration, context)
}

function bindExtensions(symbol: ObjectSymbol, context: BindContext): void {
  if (symbol.kind === 'TableExtension' && symbol.declaration) {
    symbol.extended = findObject('Table', symbol.declaration.extends, context)
    if (!symbol.extended) reportMissing('Table', symbol.declaration.extends, context)
    else reportNotExtensible(symbol.extended, symbol.declaration.extends.span, context)
    declareTableExtension(symbol, context)
  }
  if (symbol.kind === 'EnumExtension' && symbol.declaration) {
    symbol.extended = findObject('Enum', symbol.declaration.extends, context)
    if (!symbol.extended) reportMissing('Enum', symbol.declaration.extends, context)
    else reportNotExtensible(symbol.extended, symbol.declaration.extends.span, context)
    declareEnumExtension(symbol, context)
  }
}

function interfaces(names: readonly QualifiedName[], context: BindContext): InterfaceSymbol[] {
  return names.flatMap((name) => {
    const found = findObject('Interface', name, context)
    if (!found) reportMissing('Interface', name, context)
    return found ? [found] : []
  })
}
