import type { EventMetadata, EventParameter, SubscriberMetadata } from '@alcove/al-abi'
import { eventKey } from '@alcove/al-abi'
import { eventTraits } from '../../2-bind/event-traits.ts'
import { globalMember } from '../../2-bind/js-names.ts'
import type { ObjectTable } from '../../2-bind/object-table.ts'
import type { ObjectSymbol, ProcedureSymbol, VariableSymbol } from '../../2-bind/symbols.ts'
import { subscriptionOf } from '../../3-check/check-subscriber.ts'
import { isBoxed } from '../variable-place.ts'

/** The key of a publisher's event in an image; those of a table extension are events of its table. */
export function publishedKey({ owner, key }: ProcedureSymbol): string {
  const publisher = owner.kind === 'TableExtension' ? owner.extended : owner
  return eventKey(publisher?.kind === 'Table' ? 'Table' : 'Codeunit', publisher?.id ?? 0, key)
}

export function eventsOf({ members }: ObjectSymbol): readonly EventMetadata[] {
  return members.all.flatMap((procedure) => {
    const traits = eventTraits(procedure)
    if (!traits) return []
    const globals = [...members.globals.values()].filter((global) => global.label === undefined)
    return [
      {
        name: procedure.key,
        includeSender: traits.includeSender,
        isolated: traits.isolated,
        parameters: procedure.parameters.map(parameterMetadata),
        ...(traits.globalVarAccess && {
          globals: globals.map((global) => ({
            name: global.key,
            type: global.type,
            member: globalMember(global),
            boxed: isBoxed(global),
          })),
        }),
      },
    ]
  })
}

export function subscribersOf({ members }: ObjectSymbol, objects: ObjectTable): readonly SubscriberMetadata[] {
  return members.all.flatMap((procedure) => {
    const subscription = subscriptionOf(procedure, objects)
    if (!subscription) return []
    const { publisher, event, element } = subscription
    return [
      {
        member: procedure.jsName,
        publisher: publisher.kind,
        publisherId: publisher.id,
        event,
        element,
        parameters: procedure.parameters.map(parameterMetadata),
      },
    ]
  })
}

function parameterMetadata({ key, type, byReference }: VariableSymbol): EventParameter {
  return { name: key, type, isVar: byReference }
}
