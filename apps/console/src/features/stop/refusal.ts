import type { SessionRow } from '@alcove/contracts'
import { stopRefusalOf } from '../../core/connection.ts'
import type { ConnectionState } from '../../core/connection.ts'
import { formatDuration } from '../../core/format-duration.ts'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { ageOf } from '../../words/state-words.ts'

export type Refusal = NonNullable<SessionRow['can']['stop']['code']>

/** What of a session tells whether it may be stopped. */
export const stopFields = ['uid', 'number', 'own', 'phase', 'can', 'ended'] as const satisfies (keyof SessionRow)[]
export type StopTarget = Pick<SessionRow, (typeof stopFields)[number]>

/** Why a Stop control is refused now (console.md 7.2); undefined when it is not. */
export function refusalOf(row: StopTarget, connection: ConnectionState, mayStop: boolean): Refusal | undefined {
  if (row.ended) return 'ended'
  const ownSide = stopRefusalOf(connection)
  if (ownSide) return ownSide
  if (row.own) return 'own-session'
  if (!mayStop) return 'no-permission'
  if (row.can.stop.allowed) return row.phase === 'stopping' ? 'already-stopping' : undefined
  return row.can.stop.code ?? 'no-permission'
}

export function refusalText(refusal: Refusal, row: SessionRow, now: number): string {
  switch (refusal) {
    case 'already-stopping': {
      const { stop } = row
      if (!stop) return t('stop.refused.stoppingUnknown')
      return t('stop.refused.already-stopping', {
        actor: stop.by,
        age: formatDuration(ageOf(row.stateSince, now)),
        comment: stop.comment,
      })
    }
    case 'ended':
      return t('stop.refused.ended', { time: formatTime(row.ended?.at ?? now, now) })
    case 'instance-unreachable':
      return t('stop.refused.instance-unreachable', { instance: row.instance.name })
    case 'own-session':
    case 'no-permission':
    case 'offline':
    case 'signed-out':
    case 'session-ended':
    case 'system-session':
      return t(`stop.refused.${refusal}`)
  }
}
