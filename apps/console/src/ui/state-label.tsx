import type { ReactNode } from 'react'
import { stateLooks, stateText } from '../words/state-words.ts'
import type { StateOf } from '../words/state-words.ts'
import { Icon } from './icon.tsx'

/** Icon and words; colour is never the only signal. */
export function StateLabel({ row, now }: { readonly row: StateOf; readonly now: number }): ReactNode {
  const look = stateLooks[row.ended ? 'ended' : row.state]
  return (
    <span className="state" data-tone={look.tone}>
      <Icon name={look.icon} />
      <span className="cut">{stateText(row, now)}</span>
    </span>
  )
}
