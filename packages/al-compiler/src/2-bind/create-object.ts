import type { CompilationUnit, ObjectDeclaration } from '../1-parse/syntax-tree.ts'
import { namespaceKey } from './object-table.ts'
import { booleanProperty, textProperty } from './properties.ts'
import type { AppSymbol, ObjectSymbol } from './symbols.ts'
import { createMembers } from './symbols.ts'

/** The symbol of a declaration, its members still to be bound. */
export function createObject(declaration: ObjectDeclaration, unit: CompilationUnit, app: AppSymbol): ObjectSymbol {
  const base = {
    id: 'id' in declaration ? declaration.id : 0,
    name: declaration.name.name,
    key: declaration.name.key,
    namespaceKey: namespaceKey(unit),
    app,
    unit,
    members: createMembers(),
  }
  switch (declaration.kind) {
    case 'CodeunitDeclaration':
      return {
        ...base,
        kind: 'Codeunit',
        declaration,
        implements: [],
        tableNo: 0,
        singleInstance: booleanProperty(declaration, 'SingleInstance', false),
        subtype: textProperty(declaration, 'Subtype') ?? 'Normal',
        manualBinding: textProperty(declaration, 'EventSubscriberInstance')?.toUpperCase() === 'MANUAL',
      }
    case 'TableDeclaration':
      return {
        ...base,
        kind: 'Table',
        declaration,
        fields: [],
        fieldsByKey: new Map(),
        metadata: undefined,
        temporary: textProperty(declaration, 'TableType')?.toUpperCase() === 'TEMPORARY',
      }
    case 'EnumDeclaration':
      return { ...base, kind: 'Enum', declaration, values: [], implements: [] }
    case 'InterfaceDeclaration':
      return { ...base, kind: 'Interface', declaration, extends: [] }
    case 'TableExtensionDeclaration':
      return { ...base, kind: 'TableExtension', declaration, extended: undefined }
    case 'EnumExtensionDeclaration':
      return { ...base, kind: 'EnumExtension', declaration, extended: undefined, values: [] }
    case 'PageDeclaration':
    case 'PageExtensionDeclaration':
    case 'ReportDeclaration':
    case 'ReportExtensionDeclaration':
    case 'XmlPortDeclaration':
    case 'QueryDeclaration':
      return {
        ...base,
        kind: kindNamed(declaration.kind),
        declaration,
        source: undefined,
        extended: undefined,
        controls: new Map(),
        actions: new Set(),
        implicit: new Map(),
      }
    default:
      return { ...base, kind: kindNamed(declaration.kind), declaration }
  }
}

function kindNamed<Kind extends string>(declaration: `${Kind}Declaration`): Kind {
  // The type says it: the node's kind is the object's kind with this ending.
  return declaration.slice(0, -'Declaration'.length) as Kind
}
