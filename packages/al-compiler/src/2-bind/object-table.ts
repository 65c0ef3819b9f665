import { foldName } from '../1-parse/lexer/fold-name.ts'
import type { CompilationUnit, ObjectReference } from '../1-parse/syntax-tree.ts'
import type {
  AppSymbol,
  CodeunitSymbol,
  EnumSymbol,
  InterfaceSymbol,
  ObjectSymbol,
  OtherSymbol,
  SectionedSymbol,
  TableSymbol,
} from './symbols.ts'

export interface SymbolByKind {
  Codeunit: CodeunitSymbol
  Table: TableSymbol
  Enum: EnumSymbol
  Interface: InterfaceSymbol
  Page: SectionedSymbol
  Report: SectionedSymbol
  XmlPort: SectionedSymbol
  Query: SectionedSymbol
  PermissionSet: OtherSymbol
  ControlAddIn: OtherSymbol
}
export type NamedKind = keyof SymbolByKind

/** All objects that code can name: of the app, of its dependencies, of the platform. */
export class ObjectTable {
  /** Whose code names them. */
  readonly app: AppSymbol
  readonly all: ObjectSymbol[] = []
  readonly #byId = new Map<ObjectSymbol['kind'], Map<number, ObjectSymbol>>()
  readonly #byName = new Map<ObjectSymbol['kind'], Map<string, ObjectSymbol[]>>()

  constructor(app: AppSymbol) {
    this.app = app
  }

  /** Returns the object that has taken the number or the name before, if there is one. */
  add(symbol: ObjectSymbol): { readonly sameId?: ObjectSymbol; readonly sameName?: ObjectSymbol } {
    this.all.push(symbol)
    const byId = innerMap(this.#byId, symbol.kind)
    const sameId = symbol.id > 0 ? byId.get(symbol.id) : undefined
    if (!sameId && symbol.id > 0) byId.set(symbol.id, symbol)

    const byName = innerMap(this.#byName, symbol.kind)
    const named = byName.get(symbol.key) ?? []
    const sameName = symbol.key === '' ? undefined : named.find((other) => other.namespaceKey === symbol.namespaceKey)
    named.push(symbol)
    byName.set(symbol.key, named)
    return { ...(sameId && { sameId }), ...(sameName && { sameName }) }
  }

  byId<Kind extends NamedKind>(kind: Kind, id: number): SymbolByKind[Kind] | undefined {
    // The map is that of the kind, so the symbol has it.
    return this.#byId.get(kind)?.get(id) as SymbolByKind[Kind] | undefined
  }

  /** As code of `unit` sees it: own namespace, then its usings, then the global one; a dotted name says the namespace. */
  find<Kind extends NamedKind>(
    kind: Kind,
    reference: ObjectReference,
    unit: CompilationUnit | undefined,
  ): SymbolByKind[Kind] | undefined {
    if (reference.kind === 'ObjectId') return this.byId(kind, reference.id)
    return this.findNamed(
      kind,
      reference.parts.map((part) => part.key),
      unit,
    )
  }

  findNamed<Kind extends NamedKind>(
    kind: Kind,
    parts: readonly string[],
    unit: CompilationUnit | undefined,
  ): SymbolByKind[Kind] | undefined {
    const name = parts.at(-1) ?? ''
    const candidates = this.#byName.get(kind)?.get(name)
    if (!candidates) return undefined
    const places = parts.length > 1 ? [parts.slice(0, -1).join('.')] : namespacesSeen(unit)
    for (const place of places) {
      const found = candidates.find((candidate) => candidate.namespaceKey === place)
      if (found) return found as SymbolByKind[Kind]
    }
    // Platform tables live in namespaces that code need not name.
    const platform = parts.length > 1 ? candidates.find((candidate) => candidate.unit === undefined) : undefined
    return platform as SymbolByKind[Kind] | undefined
  }

  /** AlType keeps an interface by its name alone. */
  interfaceNamed(name: string): InterfaceSymbol | undefined {
    const [found] = this.#byName.get('Interface')?.get(foldName(name)) ?? []
    return found?.kind === 'Interface' ? found : undefined
  }

  /** A name that may stand alone before `::` or `.`: an enum's. */
  findEnum(name: string, unit: CompilationUnit | undefined): EnumSymbol | undefined {
    return this.findNamed('Enum', [foldName(name)], unit)
  }
}

function innerMap<Kind, Key, Value>(maps: Map<Kind, Map<Key, Value>>, kind: Kind): Map<Key, Value> {
  const found = maps.get(kind) ?? new Map<Key, Value>()
  maps.set(kind, found)
  return found
}

function namespacesSeen(unit: CompilationUnit | undefined): readonly string[] {
  if (!unit) return ['']
  return [namespaceKey(unit), ...unit.usings.map((using) => using.name.parts.map((part) => part.key).join('.')), '']
}

export function namespaceKey(unit: CompilationUnit): string {
  return unit.namespace?.parts.map((part) => part.key).join('.') ?? ''
}
