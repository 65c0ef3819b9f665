import type { ReactNode } from 'react'
import { STRONG_END, STRONG_START } from '../texts/markers.ts'

/** A catalogue text with its strong parts. */
export function Rich({ text }: { readonly text: string }): ReactNode {
  return text.split(STRONG_START).map((part, index) => {
    const end = part.indexOf(STRONG_END)
    if (index === 0 || end < 0) return <span key={index}>{part}</span>
    return (
      <span key={index}>
        <b>{part.slice(0, end)}</b>
        {part.slice(end + 1)}
      </span>
    )
  })
}

export function plainText(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '')
}
