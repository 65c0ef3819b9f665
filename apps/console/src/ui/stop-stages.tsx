import type { StopTarget } from '@alcove/contracts'
import type { ReactNode } from 'react'
import { formatExactTime } from '../core/format-time.ts'
import { stageName } from '../words/stage.ts'

/** The steps of a stop with their times, in order. */
export function StopStages({ target }: { readonly target: StopTarget }): ReactNode {
  return (
    <ol className="steps">
      {target.stages.map(({ stage, at }) => (
        <li
          key={`${stage} ${at}`}
          className={stage === 'ended' ? 'ok' : stage === 'refused' || stage === 'expired' ? 'danger' : undefined}
        >
          <i className="dot" />
          <span>{stageName(stage)}</span>
          <time dateTime={at}>{formatExactTime(at)}</time>
        </li>
      ))}
    </ol>
  )
}
