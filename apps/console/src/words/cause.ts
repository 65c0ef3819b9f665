import type { ClientType, EndReason, StopChannel } from '@alcove/contracts'
import { t } from '../texts/text.ts'

export type End = {
  readonly reason?: EndReason | undefined
  readonly channel?: StopChannel | undefined
  readonly actor?: { readonly name: string; readonly sessionNumber?: number | undefined } | undefined
  readonly comment: string
}

const interactive: ReadonlySet<ClientType> = new Set(['Web', 'Windows', 'Desktop', 'Tablet', 'Phone', 'Teams'])

/** console.md 4.3: why a session ended, always something. */
export function causeText(end: End, clientType: ClientType): string {
  switch (end.reason) {
    case 'completed':
      return interactive.has(clientType) ? t('cause.signedOut') : t('cause.completed')
    case 'stopped':
      return stoppedText(end)
    case 'failed':
    case 'timedOut':
    case 'idle':
    case 'disconnected':
    case 'shutdown':
    case 'lost':
    case 'canceled':
      return t(`cause.${end.reason}`)
    case undefined:
      return t('cause.unknown')
  }
}

/** Cause and comment in one line. */
export function causeWithComment(end: End, clientType: ClientType): string {
  const cause = causeText(end, clientType)
  return end.comment === '' || end.reason === 'completed'
    ? cause
    : t('cause.withComment', { cause, comment: end.comment })
}

function stoppedText({ channel, actor }: End): string {
  if (channel === 'al') {
    if (actor?.sessionNumber === undefined) return t('cause.stoppedByAlUnknown')
    return t('cause.stoppedByAl', { number: String(actor.sessionNumber), actor: actor.name })
  }
  return actor ? t('cause.stoppedBy', { actor: actor.name }) : t('cause.stopped')
}

export function reasonText(reason: string | undefined): string {
  const known = ['completed', 'failed', 'timedOut', 'idle', 'disconnected', 'shutdown', 'lost', 'canceled'] as const
  const match = known.find((one) => one === reason)
  if (match) return t(`cause.${match}`)
  return reason === 'stopped' ? t('cause.stopped') : t('cause.unknown')
}
