import { useSyncExternalStore } from 'react'
import type { Readable } from '../core/observable.ts'

export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.current)
}
