import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Readable } from '../core/observable.ts'

/** A part of a store; renders again only when that part changed. `select` must return what the store holds, not a copy. */
export function useSlice<T, S>(readable: Readable<T>, select: (value: T) => S): S {
  const latest = useRef(select)
  latest.current = select
  return useSyncExternalStore(
    readable.subscribe,
    useCallback(() => latest.current(readable.current()), [readable]),
  )
}

/** The value, at most once per `ms`; the last one always arrives. */
export function useThrottled<T>(value: T, ms: number): T {
  const [shown, setShown] = useState(value)
  const shownAt = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, shownAt.current + ms - performance.now())
    const timer = setTimeout(() => {
      shownAt.current = performance.now()
      setShown(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [value, ms])
  return shown
}
