import type { AlType, EventParameter } from '@alcove/al-abi'
import { platformCodeunits, tableEventParameters, tableEvents } from '@alcove/al-abi'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import { eventTraits } from '../2-bind/event-traits.ts'
import { sectionedType } from '../2-bind/sections/sectioned-type.ts'
import type { AppSymbol, CodeunitSymbol, ProcedureSymbol, SectionedSymbol, TableSymbol } from '../2-bind/symbols.ts'
import { isSectioned } from '../2-bind/symbols.ts'

export type Publisher = CodeunitSymbol | TableSymbol | SectionedSymbol

/** An event as a subscriber sees it. */
export interface FoundEvent {
  readonly parameters: readonly { readonly key: string; readonly type: AlType; readonly isVar: boolean }[]
  /** IncludeSender: the type of the publisher. */
  readonly sender: AlType | undefined
  /** Its fourth argument names a field. */
  readonly ofField: boolean
  /** Internal: only this app may subscribe. */
  readonly onlyFor: AppSymbol | undefined
}

/** An event that the publisher or an extension of it declares, or one of a table or of the platform. Those of the triggers of pages are not known here. */
export function findEvent(publisher: Publisher, key: string): FoundEvent | undefined {
  const declared = publisher.members.procedures.get(key)?.find((one) => one.isEvent)
  if (declared) return declaredEvent(publisher, declared)
  if (isSectioned(publisher)) return undefined
  return publisher.kind === 'Table' ? eventOfTable(publisher, key) : eventOfPlatform(publisher, key)
}

function declaredEvent(publisher: Publisher, procedure: ProcedureSymbol): FoundEvent {
  const traits = eventTraits(procedure)
  const own = procedure.parameters.map(({ key, type, byReference }) => ({ key, type, isVar: byReference }))
  // A parameter of the event hides a global of its name.
  const globals = traits?.globalVarAccess
    ? [...procedure.owner.members.globals.values()].filter((global) => !own.some(({ key }) => key === global.key))
    : []
  return {
    parameters: [...own, ...globals.map(({ key, type }) => ({ key, type, isVar: true }))],
    sender: traits?.includeSender ? selfType(publisher) : undefined,
    ofField: false,
    onlyFor: traits?.isInternal ? procedure.owner.app : undefined,
  }
}

function selfType(publisher: Publisher): AlType {
  if (isSectioned(publisher)) return sectionedType(publisher)
  const { kind, id } = publisher
  return kind === 'Table' ? { kind: 'Record', id, temporary: publisher.temporary } : { kind, id }
}

function eventOfTable(table: TableSymbol, key: string): FoundEvent | undefined {
  const event = tableEvents.find(({ name }) => foldName(name) === key)
  if (!event) return undefined
  return {
    parameters: keyed(tableEventParameters(event, table.id)),
    sender: undefined,
    ofField: event.ofField,
    onlyFor: undefined,
  }
}

function eventOfPlatform(codeunit: CodeunitSymbol, key: string): FoundEvent | undefined {
  if (codeunit.declaration) return undefined
  const known = platformCodeunits.find(({ id }) => id === codeunit.id)
  const event = known?.events.find(({ name }) => foldName(name) === key)
  if (!event) return undefined
  return { parameters: keyed(event.parameters), sender: undefined, ofField: false, onlyFor: undefined }
}

function keyed(parameters: readonly EventParameter[]): FoundEvent['parameters'] {
  return parameters.map(({ name, ...rest }) => ({ key: name, ...rest }))
}
