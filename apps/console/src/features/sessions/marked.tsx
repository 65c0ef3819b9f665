import type { ReactNode } from 'react'

/** Marks where a word of the search begins a word of the text: prefix match, as the server matches. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }): ReactNode {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return text
  const lower = text.toLowerCase()
  for (const word of words) {
    const at = startOfWord(lower, word)
    if (at < 0) continue
    return (
      <>
        {text.slice(0, at)}
        <mark>{text.slice(at, at + word.length)}</mark>
        {text.slice(at + word.length)}
      </>
    )
  }
  return text
}

function startOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at
  }
  return -1
}
