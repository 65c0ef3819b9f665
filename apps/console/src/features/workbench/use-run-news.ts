import type { Run } from '@alcove/contracts'
import { SessionUid } from '@alcove/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { SessionView } from '../../core/session/session-view.ts'
import { useCore } from '../../ui/core-context.ts'
import { useSame } from '../../ui/use-same.ts'

/**
 * Runs are read by request; their sessions' live views tell when to read again. A run ends with its session, one in the
 * own session when that is idle again.
 */
export function useRunNews(runs: readonly Run[]): void {
  const { stream } = useCore()
  const queries = useQueryClient()
  const open = useSame(runs.filter(({ state }) => state === 'running').map(({ runId, uid }) => ({ runId, uid })))
  useEffect(() => {
    const uids = [...new Set(open.map((run) => run.uid))]
    const stops = uids.map((uid) => {
      const view = new SessionView(SessionUid.parse(uid))
      let before = ''
      const unsubscribe = view.state.subscribe(() => {
        const row = view.state.current().snapshot?.row
        const now = row ? `${row.ended !== undefined} ${row.state === 'waiting-idle'}` : 'gone'
        if (now !== before && before !== '') void queries.invalidateQueries({ queryKey: ['runs'] })
        before = now
      })
      const close = stream.open(view)
      return () => {
        unsubscribe()
        close()
      }
    })
    // It may have ended between the request and the view.
    const once = setTimeout(() => open.length > 0 && void queries.invalidateQueries({ queryKey: ['runs'] }), 500)
    return () => {
      clearTimeout(once)
      for (const stop of stops) stop()
    }
  }, [stream, queries, open])
}
