import { StopOperation as StopOperationSchema } from '@alcove/contracts'
import type { StopOperation, StopTarget } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useNow, useViewer } from '../../ui/core-context.ts'
import { ageOf } from '../../words/state-words.ts'

export type StuckOffersProps = { readonly operation: StopOperation; readonly target: StopTarget }

/** After 30 s without a stop point (console.md 7.5, 6). */
export function StuckOffers({ operation, target }: StuckOffersProps): ReactNode {
  const core = useCore()
  const now = useNow()
  const { me } = useViewer()
  const [isDismissed, setDismissed] = useState(false)
  const [help, setHelp] = useState<'why' | 'else'>()
  if (target.stage !== 'waiting-point' || !me) return null
  const deliveredAt = target.stages.find((one) => one.stage === 'delivered')?.at ?? target.since
  const isLong = ageOf(deliveredAt, now) >= me.settings.offerSeconds * 1_000
  const retry = (): void => {
    const body = { operationId: operation.operationId, comment: operation.comment, targets: [{ uid: target.uid }] }
    core.rest
      .request({ method: 'POST', path: '/api/stop-operations', body, answer: StopOperationSchema })
      .then((next) => core.operations.take(next))
      .catch(() => core.toasts.add({ tone: 'danger', title: t('stop.stillNoAnswer') }))
  }
  return (
    <>
      <div className="btn-row">
        <button
          type="button"
          className="link"
          aria-expanded={help === 'why'}
          onClick={() => setHelp(help === 'why' ? undefined : 'why')}
        >
          {t('activity.why')}
        </button>
      </div>
      {isLong && !isDismissed && (
        <div className="btn-row">
          <button type="button" className="btn" onClick={() => setDismissed(true)}>
            {t('activity.keepWaiting')}
          </button>
          <Link to="/sessions/$uid" params={{ uid: target.uid }} search={{ tab: 'stack' }} className="btn soft">
            {t('activity.seeStack')}
          </Link>
          <button type="button" className="btn soft" onClick={retry}>
            {t('activity.retry')}
          </button>
          <button
            type="button"
            className="btn quiet"
            aria-expanded={help === 'else'}
            onClick={() => setHelp(help === 'else' ? undefined : 'else')}
          >
            {t('activity.whatElse')}
          </button>
        </div>
      )}
      {help && <p className="hint">{t(help === 'why' ? 'activity.whyText' : 'activity.whatElseText')}</p>}
    </>
  )
}
