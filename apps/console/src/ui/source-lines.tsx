import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ReactNode } from 'react'
import { highlight } from '../core/al-highlight.ts'
import type { Token } from '../core/al-highlight.ts'

const classes: Record<Token['kind'], string> = { keyword: 'k', string: 's', comment: 'c', type: 't', plain: '' }

const MARGIN = 8

export type SourceLinesProps = {
  readonly text: string
  readonly label: string
  readonly current?: number | undefined
  readonly currentText?: string
  /** Only these lines; all when absent. */
  readonly around?: number
  readonly wrap?: boolean
  readonly find?: string
  readonly className?: string
  /** The line to begin at while there is no current one. */
  readonly startAt?: number
  /** Brings the current line to the middle when it changes. */
  readonly follows?: boolean
}

/** Read-only AL with line numbers, coloured; the line a session is on stands out. */
export function SourceLines(props: SourceLinesProps): ReactNode {
  const { text, current, around, find = '', startAt, follows } = props
  const lines = useMemo(() => highlight(text.replace(/\n$/, '')), [text])
  const box = useRef<HTMLOListElement>(null)
  const from =
    around === undefined || current === undefined
      ? 1
      : Math.max(1, Math.min(current - around, lines.length - 2 * around))
  const to = around === undefined ? lines.length : Math.min(lines.length, from + 2 * around)
  useEffect(() => {
    if (!follows) return
    const list = box.current
    const line = list?.querySelector<HTMLElement>('.here')
    if (!list || !line) return
    const top = line.offsetTop - list.offsetTop
    if (top < list.scrollTop + 20 || top > list.scrollTop + list.clientHeight - 40)
      list.scrollTop = top - list.clientHeight / 2
  }, [current, text, follows])
  const isElsewhere = current === undefined
  useLayoutEffect(() => {
    const list = box.current
    const line = startAt === undefined ? undefined : list?.querySelectorAll<HTMLElement>(':scope > li')[startAt - 1]
    if (list && line && isElsewhere) list.scrollTop = line.offsetTop - list.offsetTop - MARGIN
  }, [startAt, text, isElsewhere])
  return (
    <ol
      ref={box}
      className={`lines ${props.wrap ? 'wrap' : ''} ${props.className ?? ''}`}
      aria-label={props.label}
      tabIndex={around === undefined ? 0 : undefined}
    >
      {lines.slice(from - 1, to).map((tokens, index) => {
        const number = from + index
        const isHere = number === current
        return (
          <li key={number} className={isHere ? 'here' : undefined} aria-current={isHere ? 'true' : undefined}>
            <span className="n" aria-hidden="true">
              {number}
            </span>
            <span className="l">
              <Line tokens={tokens} find={find} />
            </span>
            {isHere && props.currentText && <span className="here-mark">{props.currentText}</span>}
          </li>
        )
      })}
    </ol>
  )
}

function Line({ tokens, find }: { tokens: readonly Token[]; find: string }): ReactNode {
  if (tokens.length === 0) return ' '
  return tokens.map((token, index) => (
    <span key={index} className={classes[token.kind] || undefined}>
      <Found text={token.text} find={find} />
    </span>
  ))
}

function Found({ text, find }: { text: string; find: string }): ReactNode {
  const at = find === '' ? -1 : text.toLowerCase().indexOf(find.toLowerCase())
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + find.length)}</mark>
      {text.slice(at + find.length)}
    </>
  )
}

export function countFound(text: string, find: string): number {
  return find === '' ? 0 : text.toLowerCase().split(find.toLowerCase()).length - 1
}
