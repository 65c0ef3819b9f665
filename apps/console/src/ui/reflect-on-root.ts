import type { ConsoleCore } from '../core/console-core.ts'

/** `data-theme`, and for tests `data-stream`, `data-epoch` (console.md 23). `data-rev` and `data-ready` are the page's. */
export function reflectOnRoot(core: ConsoleCore): void {
  const { dataset } = document.documentElement
  const theme = (): void => {
    const chosen = core.preferences.values.current().theme
    if (chosen === 'system') delete dataset['theme']
    else dataset['theme'] = chosen
  }
  const stream = (): void => {
    dataset['stream'] = core.connection.current()
    dataset['epoch'] = core.stream.status.current().epoch
  }
  theme()
  stream()
  core.preferences.values.subscribe(theme)
  core.connection.subscribe(stream)
  core.stream.status.subscribe(stream)
}

export function markReady(isReady: boolean, rev?: number): void {
  const { dataset } = document.documentElement
  dataset['ready'] = String(isReady)
  if (rev !== undefined) dataset['rev'] = String(rev)
}
