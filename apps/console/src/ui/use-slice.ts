import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
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

/** A part of a store, at most once per `ms`, without rendering in between; the last one always arrives. */
export function useThrottledSlice<T, S>(readable: Readable<T>, select: (value: T) => S, ms: number): S {
  const [shown, setShown] = useState(() => select(readable.current()))
  const take = useEffectEvent(() => setShown(select(readable.current())))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let takenAt = performance.now()
    const takeNow = (): void => {
      timer = undefined
      takenAt = performance.now()
      take()
    }
    take()
    const stop = readable.subscribe(() => {
      timer ??= setTimeout(takeNow, Math.max(0, takenAt + ms - performance.now()))
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [readable, ms])
  return shown
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
