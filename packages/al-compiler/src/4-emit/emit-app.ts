import type {
  AppManifest,
  CompiledApp,
  CompiledObject,
  ObjectKind,
  ProcedureMetadata,
  SourceFile,
} from '@alcove/al-abi'
import { ABI_VERSION } from '@alcove/al-abi'
import type { BoundApp } from '../2-bind/bind-app.ts'
import type { ObjectSymbol, ProcedureSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'
import type { BoundObject } from '../3-check/bound-tree.ts'
import type { AppFacts } from './emit-object.ts'
import { emitObject } from './emit-object.ts'
import { findBindable } from './held-codeunits.ts'
import type { MappedSource } from './js/print.ts'
import { enumMetadata } from './metadata/enum-metadata.ts'
import { eventsOf, subscribersOf } from './metadata/event-metadata.ts'
import { tableExtensionMetadata, tableMetadata } from './metadata/table-metadata.ts'
import { testMetadata } from './metadata/test-metadata.ts'
import { markReadInPart } from './read-in-part.ts'
import { findAnswers } from './waiting.ts'

export interface EmitInput {
  readonly manifest: AppManifest
  readonly files: readonly SourceFile[]
  readonly bound: BoundApp
  readonly checked: readonly BoundObject[]
  /** Line and column of an offset in a file. */
  position(file: number, offset: number): { readonly line: number; readonly column: number }
}

/** The app as data: code and metadata of every object. Only for apps without errors. */
export function emitApp(input: EmitInput): CompiledApp {
  const { manifest, files, bound, checked } = input
  checked.forEach(markReadInPart)
  const facts: AppFacts = { answerOf: findAnswers(checked), holdsBindable: findBindable(bound.objects) }
  const byPath = new Map(files.map((file, i) => [file.path, i]))
  const bySymbol = new Map(checked.map((object) => [object.symbol as ObjectSymbol, object]))
  const objects = bound.own.flatMap((symbol): readonly CompiledObject[] => {
    const { unit, declaration } = symbol
    if (!unit || !declaration) return []
    const file = byPath.get(unit.path) ?? 0
    const text = files[file]?.text ?? ''
    const source: MappedSource = { path: unit.path, text, position: (offset) => input.position(file, offset) }
    const object = bySymbol.get(symbol)
    const printed = object && emitObject(object, facts, source)
    return [
      {
        kind: compiledKind(symbol),
        id: symbol.id,
        name: symbol.name,
        file,
        line: declaration.span.line,
        procedures: isSectioned(symbol)
          ? []
          : symbol.members.all.map((procedure) => procedureMetadata(procedure, source)),
        ...(printed && { code: printed.code, sourceMap: printed.sourceMap }),
        ...published(symbol, input),
        ...specifics(symbol, input),
      },
    ]
  })
  return { abiVersion: ABI_VERSION, manifest, files, objects }
}

function compiledKind({ kind }: ObjectSymbol): ObjectKind {
  switch (kind) {
    case 'PageExtension':
    case 'PageCustomization':
    case 'ReportExtension':
    case 'PermissionSet':
    case 'PermissionSetExtension':
    case 'Profile':
    case 'ProfileExtension':
    case 'Entitlement':
    case 'ControlAddIn':
    case 'DotNet':
      return 'Other'
    default:
      return kind
  }
}

function procedureMetadata(symbol: ProcedureSymbol, source: MappedSource): ProcedureMetadata {
  const { span } = symbol.declaration
  return {
    name: symbol.name,
    isTrigger: symbol.isTrigger,
    ...(symbol.access === 'local' && !symbol.isTrigger && { isLocal: true }),
    line: span.line,
    endLine: source.position(span.end).line,
  }
}

function published(symbol: ObjectSymbol, { bound }: EmitInput): Pick<CompiledObject, 'events' | 'subscribers'> {
  const events = isSectioned(symbol) ? [] : eventsOf(symbol)
  const subscribers = symbol.kind === 'Codeunit' ? subscribersOf(symbol, bound.objects) : []
  return { ...(events.length > 0 && { events }), ...(subscribers.length > 0 && { subscribers }) }
}

function specifics(symbol: ObjectSymbol, { bound }: EmitInput): Partial<CompiledObject> {
  switch (symbol.kind) {
    case 'Codeunit': {
      const test = testMetadata(symbol)
      return {
        codeunit: {
          singleInstance: symbol.singleInstance,
          subtype: symbol.subtype,
          tableNo: symbol.tableNo,
          hasOnRun: symbol.members.all.some((one) => one.isTrigger && one.key === 'ONRUN'),
          ...(test && { test }),
          ...(symbol.manualBinding && { manualBinding: true }),
        },
      }
    }
    case 'Table':
      return symbol.declaration ? { table: tableMetadata(symbol, symbol.declaration, bound.objects) } : {}
    case 'Enum':
    case 'EnumExtension': {
      const metadata = enumMetadata(symbol, bound.objects)
      const base = symbol.kind === 'EnumExtension' ? symbol.extended : undefined
      return { ...(metadata && { enum: metadata }), ...(base && { extends: base.name }) }
    }
    case 'TableExtension':
      return symbol.extended
        ? {
            extends: symbol.extended.name,
            tableExtension: tableExtensionMetadata(symbol, symbol.extended, bound.objects),
          }
        : {}
    default:
      return {}
  }
}
