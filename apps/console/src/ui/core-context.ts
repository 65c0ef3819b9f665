import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Permission } from '@alcove/contracts'
import type { ConsoleCore } from '../core/console-core.ts'
import type { Viewer } from '../core/viewer.ts'
import { useReadable } from './use-readable.ts'

export const CoreContext = createContext<ConsoleCore | undefined>(undefined)

export function useCore(): ConsoleCore {
  const core = useContext(CoreContext)
  if (!core) throw new Error('Rendered outside CoreContext')
  return core
}

export function useViewer(): Viewer {
  return useReadable(useCore().viewer.state)
}

export function useMay(permission: Permission): boolean {
  return useViewer().me?.permissions.includes(permission) ?? false
}

/** A single key, while the component is on screen. */
export function useShortcut(key: string, handler: () => boolean | void): void {
  const { shortcuts } = useCore()
  useEffect(() => shortcuts.add(key, handler), [shortcuts, key, handler])
}

/** Server time, once a second, for visible ticking values; what does not tick sees it when it renders anyway. */
export function useNow(isTicking = true): number {
  const { now } = useCore().ticker
  return useSyncExternalStore(isTicking ? now.subscribe : neverChanges, now.current)
}

const neverChanges = (): (() => void) => () => undefined
