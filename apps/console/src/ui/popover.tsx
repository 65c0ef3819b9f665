import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CSSProperties, ReactNode, RefObject } from 'react'
import { InLayer, useEscape } from './layer.tsx'

export type PopoverProps = {
  readonly anchor: RefObject<HTMLElement | null>
  readonly onClose: () => void
  readonly align?: 'start' | 'end'
  readonly className?: string
  readonly role?: string
  readonly label?: string
  readonly id?: string
  /** A popover on hover stays while the pointer is on it. */
  readonly onPointerEnter?: () => void
  readonly onPointerLeave?: () => void
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/** Beside its anchor, inside the window; closes on Escape and on a press outside. */
export function Popover(props: PopoverProps): ReactNode {
  const { anchor, onClose, align = 'start', takesFocus = true } = props
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<CSSProperties>({ visibility: 'hidden' })
  useEscape(() => {
    onClose()
    if (takesFocus) anchor.current?.focus()
  })

  useLayoutEffect(() => {
    const at = anchor.current?.getBoundingClientRect()
    const size = box.current?.getBoundingClientRect()
    if (at && size) setPlace(placeBeside(at, size, align))
  }, [anchor, align])

  useEffect(() => {
    const close = (event: Event): void => {
      const target = event.target as Node // pointer events on a document have nodes as targets
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose()
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [anchor, onClose])

  useEffect(() => {
    if (takesFocus && place.visibility !== 'hidden') focusFirst(box.current)
  }, [takesFocus, place.visibility])

  return (
    <InLayer>
      <div
        ref={box}
        id={props.id}
        role={props.role}
        aria-label={props.label}
        className={`popover ${props.className ?? ''}`}
        style={place}
        onPointerEnter={props.onPointerEnter}
        onPointerLeave={props.onPointerLeave}
      >
        {props.children}
      </div>
    </InLayer>
  )
}

const GAP = 4
const EDGE = 8

function placeBeside(at: DOMRect, size: DOMRect, align: 'start' | 'end'): CSSProperties {
  const below = at.bottom + GAP
  const fitsBelow = below + size.height + EDGE <= window.innerHeight
  const above = at.top - GAP - size.height
  const top =
    fitsBelow || above < EDGE ? Math.min(below, Math.max(EDGE, window.innerHeight - size.height - EDGE)) : above
  const wanted = align === 'start' ? at.left : at.right - size.width
  const left = Math.max(EDGE, Math.min(wanted, window.innerWidth - size.width - EDGE))
  return { top, left, maxHeight: window.innerHeight - 2 * EDGE }
}

function focusFirst(box: HTMLElement | null): void {
  if (!box || box.contains(document.activeElement)) return
  const first =
    box.querySelector<HTMLElement>('[data-autofocus]') ??
    box.querySelector<HTMLElement>('[role^="menuitem"], input, button, a[href], select')
  first?.focus()
}
