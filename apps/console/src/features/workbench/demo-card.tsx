import { useId } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useMay } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDemo } from '../sessions/use-demo.ts'

export function DemoCard({ running }: { readonly running: number }): ReactNode {
  const demo = useDemo()
  const mayStop = useMay('session.stopMany')
  const reasonId = useId()
  return (
    <section className="demo" aria-label={t('demo.title')}>
      <h2 className="name">
        <Icon name="moon" className="t-violet" />
        {t('demo.title')}
      </h2>
      <p className="hint">{running > 0 ? t('demo.running', { count: running }) : t('demo.text')}</p>
      {running > 0 ? (
        <>
          <button
            type="button"
            className="btn soft"
            aria-disabled={!mayStop || demo.isStopping || undefined}
            aria-describedby={mayStop ? undefined : reasonId}
            onClick={() => mayStop && demo.stop()}
          >
            <Icon name="stopping" />
            {demo.isStopping ? t('demo.stopping') : t('demo.stop')}
          </button>
          {!mayStop && (
            <p className="hint" id={reasonId}>
              {t('demo.noStop')}
            </p>
          )}
        </>
      ) : (
        <button type="button" className="btn soft" aria-disabled={demo.isStarting || undefined} onClick={demo.start}>
          <Icon name="play" />
          {demo.isStarting ? t('demo.starting') : t('demo.start')}
        </button>
      )}
    </section>
  )
}
