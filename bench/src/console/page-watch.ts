import type { Page } from 'playwright-core'

/** What the page has noted about itself; milliseconds. */
export interface PageNotes {
  /** Begin and duration of every task over 50 ms. */
  readonly longTasks: [number, number][]
  /** From a key to the focus it moves. */
  readonly keys: number[]
  /** From a click on Stop to the frame that shows the dialog. */
  readonly dialogs: number[]
}

/** Runs in the page before its own scripts: it must not use anything from outside. */
export function observePage(): void {
  const notes: PageNotes = { longTasks: [], keys: [], dialogs: [] }
  Object.assign(globalThis, { notes })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) notes.longTasks.push([entry.startTime, entry.duration])
  }).observe({ type: 'longtask', buffered: true })

  const afterFrame = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = then
      channel.port2.postMessage(0)
    })
  }

  let clickAt: number | undefined
  const documentChanged = (): void => {
    if (clickAt === undefined || !document.querySelector('[role=alertdialog]')) return
    const start = clickAt
    clickAt = undefined
    afterFrame(() => notes.dialogs.push(performance.now() - start))
  }
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(documentChanged).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    }),
  )

  let keyAt: number | undefined
  addEventListener('keydown', () => (keyAt = performance.now()), true)
  addEventListener(
    'focusin',
    () => {
      if (keyAt !== undefined) notes.keys.push(performance.now() - keyAt)
      keyAt = undefined
    },
    true,
  )
  addEventListener('click', () => (clickAt = performance.now()), true)
}

/** Since the page was opened. */
export function readNotes(page: Page): Promise<PageNotes> {
  return page.evaluate('notes')
}

/** Scrolls the grid down, a little in every frame, and resolves to the milliseconds between the frames. */
export function scrollFrames(page: Page, selector: string, frames: number): Promise<number[]> {
  return page.evaluate(
    ({ selector, frames }) =>
      new Promise<number[]>((resolve) => {
        const row = document.querySelector(selector)
        let scroller = row?.parentElement
        while (scroller && scroller.scrollHeight <= scroller.clientHeight + 100) scroller = scroller.parentElement
        const gaps: number[] = []
        let before = performance.now()
        const step = (): void => {
          const now = performance.now()
          gaps.push(now - before)
          before = now
          scroller?.scrollBy(0, 40)
          if (gaps.length <= frames) requestAnimationFrame(step)
          else resolve(gaps.slice(1))
        }
        requestAnimationFrame(step)
      }),
    { selector, frames },
  )
}
