import { useCallback, useLayoutEffect, useState } from 'react'
import type { RefObject } from 'react'

export type VisibleRange = { readonly first: number; readonly last: number }

const OVERSCAN = 8

/** Which rows of a fixed height are on screen: `last` is one past the end, without overscan. */
export function useVisibleRange(
  scroller: RefObject<HTMLElement | null>,
  rowHeight: number,
  headHeight: number,
): VisibleRange {
  const [range, setRange] = useState<VisibleRange>({ first: 0, last: 30 })
  const measure = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight))
    const last = Math.ceil((box.scrollTop + box.clientHeight - headHeight) / rowHeight)
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }))
  }, [scroller, rowHeight, headHeight])
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      box.removeEventListener('scroll', measure)
    }
  }, [scroller, measure])
  return range
}

/** Of a list that just became shorter its end: the browser scrolls back there only afterwards. */
export function withOverscan({ first, last }: VisibleRange, places: number): VisibleRange {
  const start = Math.min(first, Math.max(0, places - (last - first)))
  return { first: Math.max(0, start - OVERSCAN), last: Math.min(places, last + OVERSCAN) }
}
