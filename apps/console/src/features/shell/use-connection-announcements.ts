import { useEffect, useRef } from 'react'
import { formatTime } from '../../core/format-time.ts'
import type { ConnectionState } from '../../core/connection.ts'
import { t } from '../../texts/text.ts'
import { useCore, useViewer } from '../../ui/core-context.ts'
import { plainText } from '../../ui/rich.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { sessionEndText } from '../../words/session-end.ts'

const troubled: ReadonlySet<ConnectionState> = new Set(['stale', 'offline', 'signed-out', 'session-ended'])

/** console.md 3.1, last column. */
export function useConnectionAnnouncements(): void {
  const core = useCore()
  const state = useReadable(core.connection)
  const isNew = useReadable(core.newVersion)
  const down = useReadable(core.instancesDown)
  const { announcements } = useReadable(core.preferences.values)
  const { sessionEnd } = useViewer()
  const before = useRef(state)
  const hadTrouble = useRef(false)

  useEffect(() => {
    const was = before.current
    before.current = state
    if (was === state) return
    const say = (text: string, priority: 'polite' | 'assertive'): void =>
      core.announcer.announce(plainText(text), priority, 'connection')
    const isQuiet = announcements === 'off'
    if (state === 'offline') say(t('banner.offline'), 'assertive')
    else if (state === 'signed-out') say(t('banner.signedOut'), 'assertive')
    else if (state === 'session-ended' && sessionEnd) say(sessionEndText(sessionEnd), 'assertive')
    else if (!isQuiet && state === 'stale') say(t('connection.stale', { age: '10 s' }), 'polite')
    else if (!isQuiet && state === 'paused') say(t('connection.paused'), 'polite')
    else if (!isQuiet && was === 'paused' && (state === 'live' || state === 'slow'))
      say(t('connection.resumed'), 'polite')
    else if (!isQuiet && state === 'live' && hadTrouble.current) say(t('connection.liveAgain'), 'polite')
    if (troubled.has(state)) hadTrouble.current = true
    if (state === 'live') hadTrouble.current = false
  }, [core, state, announcements, sessionEnd])

  useEffect(() => {
    if (isNew && announcements !== 'off') core.announcer.announce(t('banner.version'))
  }, [core, isNew, announcements])

  useEffect(() => {
    const last = down.at(-1)
    if (last && announcements !== 'off') {
      core.announcer.announce(t('banner.instanceDown', { instance: last.instance, time: formatTime(last.since) }))
    }
  }, [core, down, announcements])
}
