import type { SessionUid } from '@alcove/contracts'
import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { ListPlaces } from '../../core/sessions/sessions-list.ts'

/** Keeps the first visible row where it is when rows come or go above it; counts what came (console.md 6.6). */
export function useScrollAnchor(
  scroller: RefObject<HTMLElement | null>,
  list: Pick<ListPlaces, 'slots' | 'first'>,
  rowHeight: number,
  isHeld: boolean,
): { readonly newAbove: number; readonly toTop: () => void } {
  const anchor = useRef<{ uid: SessionUid; index: number } | undefined>(undefined)
  const heightBefore = useRef(rowHeight)
  const [newAbove, setNewAbove] = useState(0)
  // Kept from scroll events: reading it from the element lays the page out in the middle of a commit.
  const scrollTop = useRef(0)

  const remember = useEffectEvent((): void => {
    const index = Math.floor(scrollTop.current / rowHeight)
    const uid = list.slots[index - list.first]
    anchor.current = uid === undefined ? undefined : { uid, index }
    if (scrollTop.current < rowHeight) setNewAbove(0)
  })
  const settle = useEffectEvent((): void => {
    const box = scroller.current
    if (!box) return
    const at = anchor.current
    if (at && heightBefore.current !== rowHeight) {
      // Another density keeps the first visible row.
      box.scrollTop = at.index * rowHeight
      scrollTop.current = box.scrollTop
    } else if (at && scrollTop.current > 0 && !isHeld) {
      const offset = list.slots.indexOf(at.uid)
      const moved = offset < 0 ? 0 : list.first + offset - at.index
      if (moved !== 0) {
        box.scrollTop += moved * rowHeight
        scrollTop.current = box.scrollTop
        if (moved > 0) setNewAbove((count) => count + moved)
      }
    }
    heightBefore.current = rowHeight
    remember()
  })
  useLayoutEffect(() => settle(), [list.slots, list.first, rowHeight])
  useLayoutEffect(() => {
    const box = scroller.current
    const onScroll = (): void => {
      scrollTop.current = box?.scrollTop ?? 0
      remember()
    }
    box?.addEventListener('scroll', onScroll, { passive: true })
    return () => box?.removeEventListener('scroll', onScroll)
  }, [scroller])

  const toTop = useCallback((): void => {
    if (scroller.current) scroller.current.scrollTop = 0
    setNewAbove(0)
  }, [scroller])
  return { newAbove, toTop }
}
