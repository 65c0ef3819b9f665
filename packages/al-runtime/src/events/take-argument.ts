import type { AlType, EventMetadata, EventParameter, Ref } from '@alcove/al-abi'
import { AlRecord, createRecord } from '../records/al-record.ts'
import type { AlSession } from '../session/al-session.ts'
import { copyArray } from '../runtime/default-values.ts'
import { codeunit } from '../runtime/run-codeunit.ts'
import { code, text } from '../values/conversions.ts'
import { box, ref, refVia } from '../values/refs.ts'

/** Whoever publishes: an instance of a codeunit, or a record. */
export interface Sender {
  readonly s: AlSession
}

/** Where a subscriber's parameter comes from; it is called for each publication. */
export type Take = (sender: Sender, args: readonly unknown[]) => unknown

/** By name: a parameter of the event, one of the publisher's globals, or else the publisher itself. Undefined when the event has nothing of that name. */
export function takeOf(parameter: EventParameter, event: EventMetadata): Take | undefined {
  const index = event.parameters.findIndex(({ name }) => name === parameter.name)
  const given = event.parameters[index]
  if (given) return converted((_, args) => args[index], given, parameter)
  const global = event.globals?.find(({ name }) => name === parameter.name)
  if (global) return converted(placeOf(global), { ...global, isVar: true }, parameter)
  if (!event.includeSender) return undefined
  return converted((sender) => sender, { ...parameter, isVar: true }, parameter, true)
}

/** From how the event has it to how the subscriber wants it: as it is, its value alone, a copy of its own. */
function converted(take: Take, given: EventParameter, wanted: EventParameter, isSender = false): Take {
  const isValue = isSender || isInPlace(given.type)
  if (isValue) return wanted.isVar && !isInPlace(wanted.type) ? boxed(take) : wanted.isVar ? take : copied(take)
  const fit = fitting(wanted.type, given.type)
  if (!wanted.isVar) {
    const value: Take = given.isVar ? (sender, args) => (take(sender, args) as Ref).v : take
    return fit ? (sender, args) => fit(value(sender, args)) : copied(value)
  }
  if (!given.isVar) return boxed(take)
  const back = fitting(given.type, wanted.type)
  if (!fit && !back) return take
  return (sender, args) => refVia(take(sender, args) as Ref, fit ?? same, back ?? same)
}

function isInPlace({ kind }: AlType): boolean {
  return kind === 'Record' || kind === 'Array'
}

function boxed(take: Take): Take {
  return (sender, args) => box(take(sender, args))
}

function copied(take: Take): Take {
  return (sender, args) => {
    const value = take(sender, args)
    if (value instanceof AlRecord) return value.copy()
    return value instanceof Object && 'dimensions' in value ? copyArray(value) : value
  }
}

/** A text of the event in a parameter that holds less of it. */
function fitting(wanted: AlType, given: AlType): ((value: unknown) => unknown) | undefined {
  if ((wanted.kind !== 'Text' && wanted.kind !== 'Code') || wanted.length === 0) return undefined
  const { kind, length } = wanted
  if (given.kind === kind && given.length > 0 && given.length <= length) return undefined
  return (value) => (kind === 'Text' ? text : code)(value as string, length)
}

function same<T>(value: T): T {
  return value
}

/** A global of the publisher; codeunits and records in them are made at first use. */
function placeOf({ member, boxed: isBoxed, type }: NonNullable<EventMetadata['globals']>[number]): Take {
  return (sender) => {
    // The compiler names the members of its own classes.
    const members = sender as unknown as Record<string, unknown>
    if (type.kind === 'Record') return (members[member] ??= createRecord(sender.s, type.id, type.temporary))
    if (type.kind === 'Array') return members[member]
    const place = isBoxed ? (members[member] as Ref) : ref(members, member)
    if (type.kind === 'Codeunit') place.v ??= codeunit(sender.s, type.id)
    return place
  }
}
