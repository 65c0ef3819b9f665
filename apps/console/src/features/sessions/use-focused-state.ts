import type { SessionUid } from '@alcove/contracts'
import { useEffect } from 'react'
import { stateGroup } from '../../core/sessions/changed-parts.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'

const AT_MOST_EVERY_MS = 10_000

/** Says when the focused or peeked session changes its state, at most every 10 s (console.md 16.3e). */
export function useFocusedState(view: SessionsView, uid: string | undefined): void {
  const { announcer, preferences } = useCore()
  useEffect(() => {
    if (uid === undefined) return
    const watched = uid as SessionUid // a uid of the list or of the address, checked there
    let saidAt = 0
    let before = view.row(watched)?.row
    return view.subscribeRow(watched, () => {
      const row = view.row(watched)?.row
      const isChange = row && before && stateGroup(row.state) !== stateGroup(before.state)
      before = row
      if (!row || !isChange || performance.now() - saidAt < AT_MOST_EVERY_MS) return
      if (preferences.values.current().announcements === 'off') return
      saidAt = performance.now()
      announcer.announce(t('sessions.stateChanged', { number: String(row.number), state: t(`state.${row.state}`) }))
    })
  }, [announcer, preferences, view, uid])
}
