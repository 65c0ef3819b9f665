import { slot } from '@alcove/al-abi'
import type { EventMetadata, PublishedEvent, SubscriberMetadata } from '@alcove/al-abi'
import type { Maybe } from '../records/maybe.ts'
import { keep } from '../runtime/catch-sites.ts'
import { caughtError } from '../runtime/catch-error.ts'
import { codeunit } from '../runtime/run-codeunit.ts'
import type { AlSession } from '../session/al-session.ts'
import { whileHeld } from '../session/bindings.ts'
import type { Codeunit, LoadedCodeunit } from '../session/codeunit.ts'
import { type Sender, type Take, takeOf } from './take-argument.ts'

/** A subscriber, bound to its event. */
export interface Listener {
  readonly codeunitId: number
  readonly member: string
  readonly takes: readonly Take[]
}

/** Undefined: it wants what the event does not have, so it cannot be called. */
export function createListener(
  { id }: LoadedCodeunit,
  { member, parameters }: SubscriberMetadata,
  event: EventMetadata,
): Listener | undefined {
  const takes = parameters.map((parameter) => takeOf(parameter, event))
  const known = takes.filter((take) => take !== undefined)
  return known.length === takes.length ? { codeunitId: id, member, takes: known } : undefined
}

/**
 * An event with its subscribers, in the order in which they are called: static ones by the number of their codeunit, then by declaration; then those of
 * bound instances, in the order of their binding.
 */
export class AlEvent implements PublishedEvent {
  readonly #isolated: boolean
  readonly #statics: readonly Listener[]
  readonly #manual: ReadonlyMap<number, readonly Listener[]>

  constructor(isolated: boolean, statics: readonly Listener[], manual: ReadonlyMap<number, readonly Listener[]>) {
    this.#isolated = isolated
    this.#statics = statics
    this.#manual = manual
  }

  get hasStatics(): boolean {
    return this.#statics.length > 0
  }

  /** Would a publication now call anybody? */
  isHeard(s: AlSession): boolean {
    return this.#statics.length > 0 || (this.#manual.size > 0 && this.#bound(s).length > 0)
  }

  raise(sender: Sender, procedure: number, line: number, args: readonly unknown[]): Maybe<void> {
    const { s } = sender
    if (!this.isHeard(s)) return undefined
    const { fiber } = s
    const depth = fiber.enter(procedure)
    fiber.slot[slot.line] = line
    const running = this.publish(sender, args)
    if (running instanceof Promise) return running.then(() => fiber.leave(depth))
    fiber.leave(depth)
    return undefined
  }

  /** Without a frame: the events of tables have no procedure. */
  publish(sender: Sender, args: readonly unknown[]): Maybe<void> {
    const { s } = sender
    const calls = [
      ...this.#statics.map((listener) => ({ listener, instance: undefined })),
      ...(this.#manual.size === 0 ? [] : this.#bound(s)),
    ]
    if (this.#isolated && !s.host.store.inTransaction) return callIsolated(calls, sender, args)
    return callFrom(0, calls, sender, args)
  }

  /** Subscribers of the instances that are bound now. */
  #bound(s: AlSession): readonly Call[] {
    return s.bindings.flatMap((instance) =>
      (this.#manual.get(instance.objectId) ?? []).map((listener) => ({ listener, instance })),
    )
  }
}

interface Call {
  readonly listener: Listener
  /** Undefined: a fresh one, or the session's of a single-instance codeunit. */
  readonly instance: Codeunit | undefined
}

/** Goes on without a promise as long as nobody waits. */
function callFrom(first: number, calls: readonly Call[], sender: Sender, args: readonly unknown[]): Maybe<void> {
  for (let i = first; i < calls.length; i++) {
    const running = callOne(calls[i]!, sender, args)
    if (running instanceof Promise) return running.then(() => callFrom(i + 1, calls, sender, args))
  }
  return undefined
}

function callOne({ listener, instance }: Call, sender: Sender, args: readonly unknown[]): unknown {
  const { s } = sender
  const target = instance ?? codeunit(s, listener.codeunitId)
  const taken = listener.takes.map((take) => take(sender, args))
  // The compiler names the member.
  const methods = target as unknown as Readonly<Record<string, (...args: unknown[]) => unknown>>
  const call = () => methods[listener.member]!(...taken)
  return instance === undefined && s.bindings.length > 0 ? whileHeld(s, target, call) : call()
}

/** Each in a transaction of its own: committed when it ends, rolled back with its error, which nobody else sees. A stop ends them all (case 58). */
async function callIsolated(calls: readonly Call[], sender: Sender, args: readonly unknown[]): Promise<void> {
  const { s } = sender
  const { store } = s.host
  for (const call of calls) {
    const { depth } = s.fiber
    try {
      await callOne(call, sender, args)
      if (store.inTransaction) await s.commit()
    } catch (thrown) {
      keep(s, caughtError(s, thrown), depth)
      if (store.inTransaction) await s.rollback()
    }
  }
}
