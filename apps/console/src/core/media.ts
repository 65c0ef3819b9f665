import { Observable } from './observable.ts'

/** console.md 17. */
export type Layout = 'cards' | 'top-menu' | 'icons' | 'wide'

export function layoutOf(width: number): Layout {
  if (width < 600) return 'cards'
  if (width < 900) return 'top-menu'
  return width < 1_280 ? 'icons' : 'wide'
}

export function watchLayout(): Observable<{ layout: Layout; width: number }> {
  const read = (): { layout: Layout; width: number } => ({
    layout: layoutOf(window.innerWidth),
    width: window.innerWidth,
  })
  const layout = new Observable(read())
  window.addEventListener('resize', () => layout.set(read()))
  return layout
}
