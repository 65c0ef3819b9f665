import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { createPortal } from 'react-dom'

/** Open layers, lowest first; Escape closes the top one. */
const layers: { close: () => void }[] = []

document.addEventListener('keydown', (event) => {
  const top = layers.at(-1)
  if (event.key !== 'Escape' || !top || event.defaultPrevented) return
  event.preventDefault()
  top.close()
})

export function useEscape(close: () => void, isOpen = true): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const layer = { close: () => latest.current() }
    layers.push(layer)
    return () => void layers.splice(layers.indexOf(layer), 1)
  }, [isOpen])
}

export function InLayer({ children }: { readonly children: ReactNode }): ReactNode {
  const place = document.getElementById('layers')
  return place ? createPortal(children, place) : null
}

const modals: HTMLElement[] = []

/** Everything behind a dialog is inert; focus comes back to where it was. */
export function useModal(box: RefObject<HTMLElement | null>, returnTo?: () => HTMLElement | null | undefined): void {
  const back = useRef(returnTo)
  back.current = returnTo
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
    modals.push(element)
    const cancel = afterFrame(setInert)
    return () => {
      cancel()
      modals.splice(modals.indexOf(element), 1)
      setInert()
      const target = back.current ? back.current() : before
      if (target?.isConnected) target.focus({ preventScroll: true })
    }
  }, [box])
}

/** An inert page is styled anew as a whole: the dialog is painted first, over all of it and with the focus. */
function afterFrame(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(run)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

function setInert(): void {
  document.getElementById('app')?.toggleAttribute('inert', modals.length > 0)
  modals.forEach((modal, index) => modal.toggleAttribute('inert', index < modals.length - 1))
}

const FOCUSABLE = 'a[href], button, input:not([type="hidden"]), textarea, select, [tabindex]:not([tabindex="-1"])'

/** Tab goes round inside. */
export function trapTab(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.offsetParent !== null && one.tabIndex >= 0,
  )
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last) return
  if (event.shiftKey && document.activeElement === first) {
    event.preventDefault()
    last.focus()
  } else if (!event.shiftKey && document.activeElement === last) {
    event.preventDefault()
    first.focus()
  }
}
