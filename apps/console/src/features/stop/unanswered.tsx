import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { StopFlow } from '../../core/stop/stop-flow.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'

/** No answer in 10 s: nobody claims anything; the same request can be checked or sent again. */
export function Unanswered({
  flow,
  onRetry,
  onLeave,
}: {
  flow: StopFlow
  onRetry: () => void
  onLeave: () => void
}): ReactNode {
  const { announcer } = useCore()
  const [result, setResult] = useState<'not-arrived' | 'no-answer'>()
  const check = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    check.current?.focus()
    announcer.announce(t('stop.unansweredTitle'), 'assertive')
  }, [announcer])
  const ask = async (): Promise<void> => {
    const answer = await flow.ask()
    if (answer === 'arrived') return
    setResult(answer)
    announcer.announce(t(answer === 'not-arrived' ? 'stop.notArrived' : 'stop.stillNoAnswer'), 'assertive')
  }
  return (
    <>
      <span className="grow">
        <span className="tone-warn">{t('stop.unansweredTitle')}</span>
        <br />
        <span className="hint">
          {result === undefined
            ? t('stop.unansweredText')
            : t(result === 'not-arrived' ? 'stop.notArrived' : 'stop.stillNoAnswer')}
        </span>
      </span>
      <button type="button" className="btn large" onClick={onLeave}>
        {t('stop.keep')}
      </button>
      <button type="button" className="btn large" onClick={onRetry}>
        {t('stop.retry')}
      </button>
      <button type="button" ref={check} className="btn large primary" onClick={() => void ask()}>
        {t('stop.check')}
      </button>
    </>
  )
}
