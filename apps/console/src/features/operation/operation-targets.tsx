import type { StopOperation, StopTarget } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useMay, useNow, useViewer } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { StopStages } from '../../ui/stop-stages.tsx'
import { operationSummary } from '../../words/operation-words.ts'
import { stageText, stageTone } from '../../words/stage.ts'
import { StuckOffers } from '../stop/stuck-offers.tsx'

type TargetProps = { readonly operation: StopOperation; readonly target: StopTarget }

/** The only target: its stage in words, and every step with its time. */
export function OneTarget({ operation, target }: TargetProps): ReactNode {
  return (
    <section className="block">
      <header>
        <h2>{t('operation.progress')}</h2>
        <Link to="/sessions/$uid" params={{ uid: target.uid }} search={{}} className="link">
          {t('operation.openSession', { number: String(target.number) })}
        </Link>
      </header>
      <div className="in">
        <Stage target={target} className="stage-now" />
        {target.joined && (
          <p className="hint" dir="auto">
            {t('operation.joins', { actor: target.joined.actor, comment: target.joined.comment })}
          </p>
        )}
        <StopStages target={target} />
        {operation.open && <StuckOffers operation={operation} target={target} />}
      </div>
    </section>
  )
}

/** Many targets: one line each, opened for its steps. */
export function Targets({ operation }: { readonly operation: StopOperation }): ReactNode {
  const mayEvents = useMay('event.read')
  return (
    <section className="block">
      <header>
        <h2>{t('operation.progress')}</h2>
        <span className="muted num" data-testid="bulk-summary">
          {operationSummary(operation)}
        </span>
      </header>
      <ul className="target-list">
        {operation.targets.map((target) => (
          <li key={target.uid} data-testid="bulk-target" data-uid={target.uid} data-stage={target.stage}>
            <details>
              <summary>
                <Icon name="right" className="t-subtle" />
                <span className="strong num">{target.number}</span>
                <span className="cut who" dir="auto">
                  {target.userName}
                </span>
                <Stage target={target} className="grow cut" />
              </summary>
              <div className="target-more">
                <StopStages target={target} />
                <p className="btn-row">
                  <Link to="/sessions/$uid" params={{ uid: target.uid }} search={{}} className="link">
                    {t('operation.openSession', { number: String(target.number) })}
                  </Link>
                  {mayEvents && target.eventId !== undefined && (
                    <Link to="/events" search={{ event: target.eventId }} className="link">
                      {t('operation.openEvent')}
                    </Link>
                  )}
                </p>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Stage({ target, className }: { target: StopTarget; className: string }): ReactNode {
  const now = useNow()
  const { me } = useViewer()
  return (
    <span className={`${className} tone-${stageTone(target)}`}>
      {stageText(target, now, me?.settings.deadlineSeconds ?? 120)}
    </span>
  )
}
