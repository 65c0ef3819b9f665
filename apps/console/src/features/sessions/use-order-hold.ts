import { useEffect, useMemo, useRef } from 'react'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'

const RELEASE_MS = 1_500

export type OrderHold = {
  /** Somebody points at, has focused, or opened something of a row. */
  readonly set: (reason: 'pointer' | 'focus' | 'menu' | 'peek', isOn: boolean) => void
}

/** Nothing moves under the pointer (console.md 6.6): held while there is a reason, and 1.5 s longer. */
export function useOrderHold(view: SessionsView): OrderHold {
  const reasons = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [view])
  return useMemo(
    () => ({
      set: (reason, isOn) => {
        if (isOn) reasons.current.add(reason)
        else reasons.current.delete(reason)
        clearTimeout(timer.current)
        if (reasons.current.size > 0) view.setHeld(true)
        else timer.current = setTimeout(() => view.setHeld(false), RELEASE_MS)
      },
    }),
    [view],
  )
}
