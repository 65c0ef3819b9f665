import { companyTriggers, eventKey, platformCodeunits, tableEventParameters, tableEvents } from '@alcove/al-abi'
import type { CompiledImage, CompiledObject, EventMetadata, SubscriberMetadata } from '@alcove/al-abi'
import type { LoadedCodeunit } from '../session/codeunit.ts'
import { AlEvent, createListener, type Listener } from './al-event.ts'
import { GlobalTriggers } from './global-triggers.ts'
import { TableEvents } from './table-events.ts'

interface Subscriber {
  readonly codeunit: LoadedCodeunit
  readonly metadata: SubscriberMetadata
}

/** The events of an image that somebody subscribes to. Made when the image is loaded; nothing is looked up when an event is published. */
export class EventBook {
  readonly #events = new Map<string, AlEvent>()
  readonly #tables = new Map<number, TableEvents>()
  /** Undefined: no subscriber asks for the writes of any table. */
  readonly globalTriggers: GlobalTriggers | undefined

  constructor(image: CompiledImage, codeunitOf: (id: number) => LoadedCodeunit | undefined) {
    const subscribers = subscribersOf(image, codeunitOf)
    const published = publishedEvents(image, subscribers)
    for (const [key, group] of subscribers) {
      // An event of an app that is not here is never raised.
      const event = published.get(key)
      if (event) this.#add(key, event, group)
    }
    for (const { publisher, publisherId } of [...subscribers.values()].map(([first]) => first!.metadata)) {
      if (publisher !== 'Table' || this.#tables.has(publisherId)) continue
      this.#tables.set(publisherId, new TableEvents((event, field) => this.tableEvent(publisherId, event, field)))
    }
    this.globalTriggers = GlobalTriggers.of((key) => this.#events.get(key))
  }

  event(key: string): AlEvent | undefined {
    return this.#events.get(key)
  }

  /** Undefined: nobody subscribes to anything of the table. */
  ofTable(id: number): TableEvents | undefined {
    return this.#tables.get(id)
  }

  /** OnCompanyOpen and OnCompanyOpenCompleted, as far as somebody subscribes. */
  get companyOpen(): readonly AlEvent[] {
    return companyTriggers.events.flatMap(({ name }) => {
      const event = this.event(eventKey('Codeunit', companyTriggers.id, name.toUpperCase()))
      // Nothing is bound before any AL has run.
      return event?.hasStatics ? [event] : []
    })
  }

  private tableEvent(tableId: number, event: string, field: string): AlEvent | undefined {
    return this.#events.get(eventKey('Table', tableId, event, field))
  }

  #add(key: string, event: EventMetadata, group: readonly Subscriber[]): void {
    const statics: Listener[] = []
    const manual = new Map<number, Listener[]>()
    for (const { codeunit, metadata } of group) {
      const listener = createListener(codeunit, metadata, event)
      if (!listener) continue
      if (!codeunit.metadata.manualBinding) statics.push(listener)
      else manual.set(codeunit.id, [...(manual.get(codeunit.id) ?? []), listener])
    }
    if (statics.length + manual.size > 0) this.#events.set(key, new AlEvent(event.isolated, statics, manual))
  }
}

/** By event, each group in the order of the calls. */
function subscribersOf(
  image: CompiledImage,
  codeunitOf: (id: number) => LoadedCodeunit | undefined,
): ReadonlyMap<string, readonly Subscriber[]> {
  const objects = image.apps
    .flatMap((app) => app.objects.filter(({ subscribers }) => subscribers !== undefined))
    .toSorted((a, b) => a.id - b.id)
  const groups = new Map<string, Subscriber[]>()
  for (const { id, subscribers = [] } of objects) {
    const codeunit = codeunitOf(id)
    if (!codeunit) continue
    for (const metadata of subscribers) {
      const key = eventKey(metadata.publisher, metadata.publisherId, metadata.event, metadata.element)
      groups.set(key, [...(groups.get(key) ?? []), { codeunit, metadata }])
    }
  }
  return groups
}

/** What the apps and the platform publish, as far as it is subscribed to. */
function publishedEvents(
  image: CompiledImage,
  subscribers: ReadonlyMap<string, readonly Subscriber[]>,
): ReadonlyMap<string, EventMetadata> {
  const events = new Map<string, EventMetadata>()
  const add = (key: string, event: EventMetadata) => {
    if (subscribers.has(key)) events.set(key, event)
  }
  for (const { id, events: platform } of platformCodeunits)
    for (const event of platform) add(eventKey('Codeunit', id, event.name.toUpperCase()), platformEvent(event))
  for (const [key, [first]] of subscribers) {
    const event = first && eventOfTable(first.metadata)
    if (event) events.set(key, event)
  }
  for (const app of image.apps)
    for (const object of app.objects) for (const event of object.events ?? []) add(keyOf(object, event), event)
  return events
}

function eventOfTable({ publisher, publisherId, event }: SubscriberMetadata): EventMetadata | undefined {
  const known = publisher === 'Table' ? tableEvents.find(({ name }) => name.toUpperCase() === event) : undefined
  return known && platformEvent({ name: known.name, parameters: tableEventParameters(known, publisherId) })
}

function platformEvent({ name, parameters }: Pick<EventMetadata, 'name' | 'parameters'>): EventMetadata {
  return { name: name.toUpperCase(), includeSender: false, isolated: false, parameters }
}

function keyOf({ kind, id, tableExtension }: CompiledObject, { name }: EventMetadata): string {
  return kind === 'Codeunit' ? eventKey('Codeunit', id, name) : eventKey('Table', tableExtension?.tableId ?? id, name)
}
