import type { Column } from '../../core/sessions/columns.ts'

/** 1440 with the rail open, 1280 with it closed (design/README.md). */
const TIGHT_BELOW = 1_220
const FLEXIBLE_MIN = 200
const FLEXIBLE_MIN_OF_FEW = 120
const FEW = 6
const SCROLL_BAR = 20

export type GridTracks = {
  readonly template: string
  /** Below it the grid scrolls sideways. */
  readonly minWidth: number
  readonly scrollsSideways: boolean
  /** What an object's cell has room for beside its name, which goes last: type and id, the id, nothing. */
  readonly nameRoom: 'type' | 'id' | 'none'
}

export function tracksOf(columns: readonly Column[], width: number): GridTracks {
  const isTight = width < TIGHT_BELOW
  const widths = columns.map((column) => (isTight ? column.tightWidth : column.width))
  const hasFlexible = widths.includes(0)
  const flexible = columns.length <= FEW ? FLEXIBLE_MIN_OF_FEW : FLEXIBLE_MIN
  const template = widths
    .map((one, at) => {
      if (one === 0) return `minmax(${flexible}px, 1fr)`
      return !hasFlexible && at === widths.length - 1 ? `minmax(${one}px, 1fr)` : `${one}px`
    })
    .join(' ')
  const fixed = widths.reduce((sum, one) => sum + one, 0)
  const rest = Math.max(flexible, width - fixed)
  const minWidth = fixed + (hasFlexible ? flexible : 0)
  return {
    template,
    minWidth,
    scrollsSideways: minWidth > width - SCROLL_BAR,
    nameRoom: rest >= 232 ? 'type' : rest >= 160 ? 'id' : 'none',
  }
}
