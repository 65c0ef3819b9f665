import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** No page scrolls sideways, and no control lies outside of the window where nothing scrolls to it. */
export async function expectFits(page: Page): Promise<void> {
  await expect.poll(() => outside(page), { message: `what lies outside of ${page.url()}` }).toEqual([])
}

function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const problems: string[] = []
    if (document.documentElement.scrollWidth > width) problems.push(`the page, ${document.documentElement.scrollWidth}`)
    const isScrolledTo = (element: Element): boolean => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        const { overflowX } = getComputedStyle(box)
        if ((overflowX === 'auto' || overflowX === 'scroll') && box.scrollWidth > box.clientWidth) return true
      }
      return false
    }
    for (const element of document.querySelectorAll('button, a[href], input, textarea, select, h1, h2')) {
      const { left, right, width: own } = element.getBoundingClientRect()
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      const isOutside = right > width + 1 || left < -1
      const isForReaders = own <= 1 || element.closest('.skip, .visually-hidden') !== null
      if (isShown && isOutside && !isForReaders && !isScrolledTo(element))
        problems.push(`${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`)
    }
    return problems
  })
}
