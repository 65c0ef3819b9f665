import type { EventRow, EventType } from '@alcove/contracts'
import { t } from '../texts/text.ts'
import type { IconName } from '../ui/icon.tsx'
import { causeText } from './cause.ts'

export const eventIcons: Record<EventType, IconName> = {
  Logon: 'signin',
  Logoff: 'signout',
  Start: 'bolt',
  Stop: 'check',
  Close: 'ended',
  'Stop requested': 'stopping',
}

export function eventIcon(event: EventRow): IconName {
  return event.reason === 'failed' ? 'warn' : eventIcons[event.type]
}

/** Why, for lines that end something; empty for a beginning. */
export function eventCause(event: EventRow): string {
  if (event.type === 'Stop requested') return t('events.notCompleted')
  if (event.type === 'Logon' || event.type === 'Start') return ''
  if (event.reason === 'stopped' && event.channel === 'al') return t('cause.stoppedByAlUnknown')
  return causeText(event, event.clientType)
}

/** Who ended it, with AL code also in which session; "itself" for its own end. */
export function eventActor(event: EventRow): string {
  if (event.actor) {
    const { name, sessionNumber } = event.actor
    return event.channel === 'al' && sessionNumber !== undefined
      ? t('events.actorSession', { actor: name, number: String(sessionNumber) })
      : name
  }
  if (event.type === 'Logon' || event.type === 'Start') return ''
  if (event.reason === 'completed' || event.reason === 'failed') return t('events.itself')
  if (event.reason === 'timedOut' || event.reason === 'idle' || event.reason === 'shutdown') return t('events.server')
  return t('common.unknown')
}
