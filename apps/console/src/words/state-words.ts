import type { ClientType, SessionRow, StateWord } from '@alcove/contracts'
import { formatDuration } from '../core/format-duration.ts'
import { formatTime } from '../core/format-time.ts'
import { t } from '../texts/text.ts'
import type { IconName } from '../ui/icon.tsx'

export type Tone = 'muted' | 'info' | 'running' | 'warn' | 'violet' | 'danger' | 'subtle'

/** console.md 4.2. */
export const stateLooks: Record<StateWord, { readonly icon: IconName; readonly tone: Tone }> = {
  queued: { icon: 'clock', tone: 'muted' },
  starting: { icon: 'starting', tone: 'info' },
  running: { icon: 'play', tone: 'running' },
  'waiting-lock': { icon: 'hourglass', tone: 'warn' },
  'waiting-database': { icon: 'database', tone: 'running' },
  'waiting-http': { icon: 'globe', tone: 'running' },
  'waiting-connection': { icon: 'plug', tone: 'warn' },
  'waiting-dialog': { icon: 'speech', tone: 'violet' },
  'waiting-session': { icon: 'clock', tone: 'muted' },
  'waiting-retry': { icon: 'clock', tone: 'muted' },
  'waiting-debugger': { icon: 'bug', tone: 'violet' },
  'waiting-sleep': { icon: 'moon', tone: 'muted' },
  'waiting-idle': { icon: 'pause', tone: 'muted' },
  stopping: { icon: 'stopping', tone: 'danger' },
  unknown: { icon: 'question', tone: 'warn' },
  ended: { icon: 'ended', tone: 'subtle' },
}

/** In the order of the strip: what someone should look at first. */
export const stateOrder: readonly StateWord[] = [
  'stopping',
  'waiting-lock',
  'waiting-connection',
  'running',
  'waiting-database',
  'waiting-http',
  'waiting-dialog',
  'starting',
  'queued',
  'waiting-session',
  'waiting-retry',
  'waiting-debugger',
  'waiting-sleep',
  'waiting-idle',
  'unknown',
]

/** What of a session its state is told from. */
export type StateOf = Pick<SessionRow, 'state' | 'stateSince' | 'ended'>

export function stateText(row: StateOf, now: number): string {
  if (row.ended) return t('state.endedAt', { time: formatTime(row.ended.at, now) })
  if (row.state === 'stopping') return t('state.stoppingFor', { age: formatDuration(ageOf(row.stateSince, now)) })
  return t(`state.${row.state}`)
}

export function ageOf(since: string, now: number): number {
  return Math.max(0, now - Date.parse(since))
}

export const clientIcons: Record<ClientType, IconName> = {
  Background: 'background',
  ChildSession: 'child',
  Desktop: 'web',
  Management: 'key',
  NAS: 'background',
  OData: 'service',
  Phone: 'web',
  SOAP: 'service',
  Tablet: 'web',
  Web: 'web',
  Windows: 'web',
  ODataV4: 'service',
  Api: 'service',
  Teams: 'web',
}

export function objectText(current: { objectType: string; objectId: number; objectName: string } | undefined): string {
  return current ? `${current.objectType} ${current.objectId} ${current.objectName}` : t('common.dash')
}
