import type { AlType } from './al-type.ts'

/**
 * Events as data (al-language.md 10). A compiled app says what its objects publish and what its codeunits subscribe to; the runtime binds the two
 * when it loads an image, because they may be in different apps. Names are folded (upper case) wherever they are compared.
 */
export interface EventMetadata {
  readonly name: string
  /** Subscribers may take the publishing object as a parameter of its type. */
  readonly includeSender: boolean
  /** Each subscriber runs in a transaction of its own (devenv-events-isolated). */
  readonly isolated: boolean
  readonly parameters: readonly EventParameter[]
  /** GlobalVarAccess: the publisher's globals that subscribers may take by their name. */
  readonly globals?: readonly EventGlobal[]
}

export interface EventParameter {
  readonly name: string
  readonly type: AlType
  readonly isVar: boolean
}

export interface EventGlobal {
  readonly name: string
  readonly type: AlType
  /** The member of the generated class. */
  readonly member: string
  /** The member holds a Ref. */
  readonly boxed: boolean
}

export type PublisherKind = 'Codeunit' | 'Table'

export interface SubscriberMetadata {
  /** The member of the generated class. */
  readonly member: string
  readonly publisher: PublisherKind
  readonly publisherId: number
  readonly event: string
  /** Number of the field of an OnBeforeValidateEvent or OnAfterValidateEvent, else empty. */
  readonly element: string
  readonly parameters: readonly EventParameter[]
}

/** What names an event in an image. */
export function eventKey(kind: PublisherKind, id: number, event: string, element = ''): string {
  return element === '' ? `${kind} ${id} ${event}` : `${kind} ${id} ${event} ${element}`
}

interface TableEvent {
  readonly name: string
  /** `Rec` and `xRec` are records of the table, by reference. */
  readonly parameters: readonly string[]
  /** Names a field in the fourth argument of the attribute. */
  readonly ofField: boolean
}

function tableEvent(name: string, ...parameters: readonly string[]): TableEvent {
  return { name, parameters: ['Rec', 'xRec', ...parameters], ofField: name.endsWith('ValidateEvent') }
}

/** The events that every table has (al-language.md 9.5). */
export const tableEvents: readonly TableEvent[] = [
  tableEvent('OnBeforeInsertEvent', 'RunTrigger'),
  tableEvent('OnAfterInsertEvent', 'RunTrigger'),
  tableEvent('OnBeforeModifyEvent', 'RunTrigger'),
  tableEvent('OnAfterModifyEvent', 'RunTrigger'),
  tableEvent('OnBeforeDeleteEvent', 'RunTrigger'),
  tableEvent('OnAfterDeleteEvent', 'RunTrigger'),
  tableEvent('OnBeforeRenameEvent', 'RunTrigger'),
  tableEvent('OnAfterRenameEvent', 'RunTrigger'),
  tableEvent('OnBeforeValidateEvent', 'CurrFieldNo'),
  tableEvent('OnAfterValidateEvent', 'CurrFieldNo'),
]

/** `Rec`, `xRec`, `RunTrigger` and `CurrFieldNo` of the events of a table. */
export function tableEventParameters(event: TableEvent, tableId: number): readonly EventParameter[] {
  const record: AlType = { kind: 'Record', id: tableId, temporary: false }
  const types: Readonly<Record<string, AlType>> = {
    Rec: record,
    xRec: record,
    RunTrigger: { kind: 'Boolean' },
    CurrFieldNo: { kind: 'Integer' },
  }
  return event.parameters.map((name) => {
    const type = types[name] ?? { kind: 'Integer' }
    return { name: name.toUpperCase(), type, isVar: type.kind === 'Record' }
  })
}

/** Codeunits that no app declares: they have events and no code. */
export interface PlatformCodeunit {
  readonly id: number
  readonly name: string
  readonly events: readonly PlatformEvent[]
}

export interface PlatformEvent {
  readonly name: string
  readonly parameters: readonly EventParameter[]
}

function platformEvent(name: string, ...parameters: readonly EventParameter[]): PlatformEvent {
  return { name, parameters }
}

function parameter(name: string, type: AlType, isVar = false): EventParameter {
  return { name: name.toUpperCase(), type, isVar }
}

export const companyTriggers = {
  id: 2_000_000_003,
  name: 'Company Triggers',
  events: [platformEvent('OnCompanyOpen'), platformEvent('OnCompanyOpenCompleted')],
} as const satisfies PlatformCodeunit

const boolean: AlType = { kind: 'Boolean' }
const recordRef: AlType = { kind: 'RecordRef' }

/**
 * Writes to the tables that a subscriber of a first event has asked for; change logs live on it. The older half, OnGlobal…, is what pages raise: of writes by
 * code it hears renames only (measured).
 */
export const globalTriggers = {
  id: 2_000_000_002,
  name: 'Global Triggers',
  events: [
    platformEvent(
      'GetDatabaseTableTriggerSetup',
      parameter('TableId', { kind: 'Integer' }),
      parameter('OnDatabaseInsert', boolean, true),
      parameter('OnDatabaseModify', boolean, true),
      parameter('OnDatabaseDelete', boolean, true),
      parameter('OnDatabaseRename', boolean, true),
    ),
    platformEvent('OnDatabaseInsert', parameter('RecRef', recordRef)),
    platformEvent('OnDatabaseModify', parameter('RecRef', recordRef)),
    platformEvent('OnDatabaseDelete', parameter('RecRef', recordRef)),
    platformEvent('OnDatabaseRename', parameter('RecRef', recordRef), parameter('xRecRef', recordRef)),
    platformEvent(
      'GetGlobalTableTriggerMask',
      parameter('TableId', { kind: 'Integer' }),
      parameter('TableTriggerMask', { kind: 'Integer' }, true),
    ),
    platformEvent('OnGlobalInsert', parameter('RecRef', recordRef)),
    platformEvent('OnGlobalModify', parameter('RecRef', recordRef), parameter('xRecRef', recordRef)),
    platformEvent('OnGlobalDelete', parameter('RecRef', recordRef)),
    platformEvent('OnGlobalRename', parameter('RecRef', recordRef), parameter('xRecRef', recordRef)),
  ],
} as const satisfies PlatformCodeunit

export const platformCodeunits: readonly PlatformCodeunit[] = [companyTriggers, globalTriggers]

/** The third argument of a module (generated-code.ts): what its code asks of the image it is loaded into. */
export interface ImageAbi {
  /** The event with its subscribers; undefined when it has none in this image. */
  event(key: string): PublishedEvent | undefined
  /** Place of a field of a table extension in the values of its records: it follows from which extensions there are. */
  field(tableId: number, no: number): number
}

export interface PublishedEvent {
  /** Runs the subscribers, below a frame of the publisher. Arguments travel as in a call, but by-value records and arrays are not copied. */
  raise(sender: unknown, procedure: number, line: number, args: readonly unknown[]): void | Promise<void>
}
