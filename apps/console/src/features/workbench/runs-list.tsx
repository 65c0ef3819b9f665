import type { Run } from '@alcove/contracts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { formatDuration, formatExactDuration } from '../../core/format-duration.ts'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { ageOf } from '../../words/state-words.ts'

const looks: Record<Run['state'], readonly [IconName, string]> = {
  running: ['play', 't-accent'],
  finished: ['okring', 't-ok'],
  failed: ['ended', 't-danger'],
  stopped: ['stopping', 't-muted'],
}

export function RunsList({ runs, isLoaded }: { readonly runs: readonly Run[]; readonly isLoaded: boolean }): ReactNode {
  return (
    <section className="runs" aria-label={t('runs.title')} tabIndex={0}>
      <header>
        <h2>{t('runs.title')}</h2>
        <span className="hint">{t('runs.since')}</span>
      </header>
      {runs.length === 0 && isLoaded && <p className="pad hint">{t('runs.empty')}</p>}
      <ul className="rows">
        {runs.map((run) => (
          <RunLine key={run.runId} run={run} />
        ))}
      </ul>
    </section>
  )
}

function RunLine({ run }: { run: Run }): ReactNode {
  const { stream } = useCore()
  const now = useNow()
  const dialogs = useReadable(stream.dialogs)
  const [isOpen, setOpen] = useState(false)
  const isAsking = run.state === 'running' && run.where === 'own' && dialogs.length > 0
  const [icon, tone] = isAsking ? (['speech', 't-violet'] as const) : looks[run.state]
  const elapsed = run.endedAt
    ? formatExactDuration(Date.parse(run.endedAt) - Date.parse(run.startedAt))
    : formatDuration(ageOf(run.startedAt, now))
  return (
    <li data-run-state={run.state}>
      <Icon name={icon} className={tone} />
      <time className="num nowrap" dateTime={run.startedAt}>
        {formatTime(run.startedAt)}
      </time>
      <Link to="/sessions/$uid" params={{ uid: run.uid }} search={{}} className="strong num">
        {run.number}
      </Link>
      <span className="muted nowrap" dir="auto">
        {run.codeunitName}
      </span>
      <span className="cut" dir="auto" title={run.error}>
        {isAsking
          ? t('runs.waiting')
          : run.state === 'failed'
            ? t('runs.failed', { error: run.error ?? t('common.unknown') })
            : t(`runs.${run.state}`)}
      </span>
      {run.callStack && run.callStack.length > 0 && (
        <button type="button" className="link nowrap" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('runs.stack')}
        </button>
      )}
      <span className="grow" />
      <span className="num nowrap">{elapsed}</span>
      {isOpen && <pre className="code trace">{run.callStack?.join('\n')}</pre>}
    </li>
  )
}
