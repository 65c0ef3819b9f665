import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** A list that shows only what is on screen shows all it has on paper. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    // The picture is taken when the listener returns.
    const onChange = (): void => flushSync(() => setPrinting(paper.matches))
    paper.addEventListener('change', onChange)
    return () => paper.removeEventListener('change', onChange)
  }, [])
  return isPrinting
}
