import { useEffect, useRef } from 'react'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useSame } from '../../ui/use-same.ts'
import { questionIn } from './use-sessions-view.ts'

const REST_MS = 500
const SUMMARY_MS = 30_000

/** The number of matches after filtering rests; with level "all" a summary, at most every 30 s (console.md 16.3). */
export function useListAnnouncements(view: SessionsView, search: SessionsSearch): void {
  const { announcer, preferences } = useCore()
  const { announcements } = useReadable(preferences.values)
  const { sort: _sort, ...question } = search
  const asked = useSame(questionIn(question))
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked || announcements === 'off') return
    before.current = asked
    const timer = setTimeout(() => {
      announcer.announce(t('sessions.matchCount', { total: view.list.current().total }), 'polite', 'match-count')
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [announcer, view, asked, announcements])

  useEffect(() => {
    if (announcements !== 'all') return
    let from = { ...view.tally }
    const timer = setInterval(() => {
      const started = view.tally.started - from.started
      const ended = view.tally.ended - from.ended
      from = { ...view.tally }
      const blocked = view.list.current().facets.state['waiting-lock'] ?? 0
      if (started + ended > 0)
        announcer.announce(t('summary.thirtySeconds', { started, ended, blocked }), 'polite', 'summary')
    }, SUMMARY_MS)
    return () => clearInterval(timer)
  }, [announcer, view, announcements])
}
