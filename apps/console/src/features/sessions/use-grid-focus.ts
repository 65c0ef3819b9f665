import type { SessionUid } from '@alcove/contracts'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import type { ListPlaces } from '../../core/sessions/sessions-list.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'

/** The one tab stop: a cell by row (uid and place) and column; index -1 is the head. */
export type GridFocus = { readonly index: number; readonly uid: SessionUid | undefined; readonly column: number }

export type GridFocusOptions = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly view: SessionsView
  readonly list: ListPlaces
  readonly columns: number
  readonly rowHeight: number
  readonly headHeight: number
  readonly initial: GridFocus | undefined
}

export type GridFocusControl = {
  readonly focus: GridFocus
  readonly hasFocus: RefObject<boolean>
  readonly move: (event: KeyboardEvent) => boolean
  readonly onFocus: (target: HTMLElement) => void
  readonly onBlur: () => void
}

/** Roving focus over rows that come, go and are not all there (console.md 6.8). */
export function useGridFocus(options: GridFocusOptions): GridFocusControl {
  const { scroller, view, list, columns, rowHeight, headHeight } = options
  const { announcer } = useCore()
  const [focus, setFocus] = useState<GridFocus>(options.initial ?? { index: 0, uid: undefined, column: 0 })
  const hasFocus = useRef(false)
  const wanted = useRef(options.initial !== undefined)
  /** Its row may still be on screen for a moment, but focus must not go back there. */
  const lost = useRef<SessionUid | undefined>(undefined)
  const numberOf = useRef(new Map<SessionUid, string>())
  const uidAt = (index: number): SessionUid | undefined => list.slots[index - list.first]

  const go = (index: number, column: number): void => {
    const next = Math.max(-1, Math.min(index, Math.max(0, list.places - 1)))
    wanted.current = true
    lost.current = undefined
    bringIntoView(scroller.current, next, rowHeight, headHeight)
    setFocus({
      index: next,
      uid: next < 0 ? undefined : uidAt(next),
      column: Math.max(0, Math.min(column, columns - 1)),
    })
  }

  // A row that was asked for by its place, and one that lost its place.
  const follow = useEffectEvent((): void => {
    const isLoaded = focus.index >= list.first && focus.index < list.first + list.slots.length
    if (focus.index < 0 || list.status !== 'ready') return
    if (focus.uid === undefined) {
      const uid = uidAt(focus.index)
      if (uid !== undefined) setFocus({ ...focus, uid })
      return
    }
    const place = list.slots.indexOf(focus.uid)
    if (place >= 0) {
      if (list.first + place !== focus.index) setFocus({ ...focus, index: list.first + place })
      return
    }
    if (!isLoaded && focus.index < list.places) return
    const index = Math.min(focus.index, Math.max(0, list.places - 1))
    const uid = uidAt(index)
    if (hasFocus.current) {
      const number = numberOf.current.get(focus.uid) ?? ''
      announcer.announce(uid ? t('sessions.focusMoved', { number }) : t('sessions.focusMovedGrid', { number }))
      wanted.current = true
      lost.current = focus.uid
    }
    setFocus({ index, uid, column: focus.column })
  })
  useLayoutEffect(() => follow(), [list.status, list.slots, list.first, list.places, focus])

  useEffect(() => {
    const { uid } = focus
    const row = uid && view.row(uid)
    if (uid && row) numberOf.current.set(uid, String(row.row.number))
  }, [view, focus])

  useLayoutEffect(() => {
    if (!wanted.current || (lost.current !== undefined && lost.current === focus.uid)) return
    const cell = cellOf(scroller.current, focus)
    if (cell) {
      wanted.current = false
      if (document.activeElement !== cell) cell.focus({ preventScroll: true })
    } else if (list.places === 0 && hasFocus.current) {
      wanted.current = false
      scroller.current?.focus()
    }
  })

  return {
    focus,
    hasFocus,
    onFocus: (target) => {
      hasFocus.current = true
      const head = target.closest<HTMLElement>('[data-head-col]')
      if (head) return setFocus({ index: -1, uid: undefined, column: Number(head.dataset['headCol']) })
      const cell = target.closest<HTMLElement>('[data-col]')
      const uid = target.closest<HTMLElement>('[data-uid]')?.dataset['uid'] as SessionUid | undefined // set by the row
      if (!cell || uid === undefined) return
      const place = list.slots.indexOf(uid)
      setFocus({ index: place < 0 ? focus.index : list.first + place, uid, column: Number(cell.dataset['col']) })
    },
    onBlur: () => {
      hasFocus.current = false
    },
    move: (event) => {
      const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
      const { index, column } = focus
      const isEdge = event.ctrlKey || event.metaKey
      const target: Record<string, () => void> = {
        ArrowDown: () => go(index + 1, column),
        ArrowUp: () => go(index - 1, column),
        ArrowRight: () => go(index, column + 1),
        ArrowLeft: () => go(index, column - 1),
        Home: () => (isEdge ? go(0, 0) : go(index, 0)),
        End: () => (isEdge ? go(list.places - 1, columns - 1) : go(index, columns - 1)),
        PageDown: () => go(Math.max(0, index) + page, column),
        PageUp: () => go(Math.max(0, index - page), column),
      }
      const act = target[event.key]
      act?.()
      return act !== undefined
    },
  }
}

function bringIntoView(box: HTMLElement | null, index: number, rowHeight: number, headHeight: number): void {
  if (!box || index < 0) return
  const top = index * rowHeight
  const room = box.clientHeight - headHeight - rowHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (top > box.scrollTop + room) box.scrollTop = top - room
}

export function cellOf(box: HTMLElement | null, { index, uid, column }: GridFocus): HTMLElement | null {
  if (!box) return null
  if (index < 0) return box.querySelector(`[data-head-col="${column}"]`)
  const row = uid === undefined ? null : box.querySelector(`[data-uid="${CSS.escape(uid)}"]`)
  // A tombstone's cause takes the place of the cells after it.
  for (let at = column; row && at >= 0; at -= 1) {
    const cell = row.querySelector<HTMLElement>(`[data-col="${at}"]`)
    if (cell) return cell
  }
  return null
}
