import { Link } from '@tanstack/react-router'
import type { ErrorBody } from '@alcove/contracts'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useCore, useMay } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { loadFailure } from '../../words/load-failure.ts'
import { useDemo } from './use-demo.ts'

/** Nothing runs: what would appear, and how to see life in a minute. */
export function NoSessions(): ReactNode {
  const mayRun = useMay('al.run')
  return (
    <Empty
      title={t('sessions.emptyTitle')}
      text={t('sessions.emptyText')}
      art
      {...(mayRun && { hint: t('sessions.demoHint') })}
    >
      {mayRun && <DemoActions />}
    </Empty>
  )
}

/** Only the viewer is here: how to see life in a minute. */
export function NobodyElse(): ReactNode {
  return (
    <Empty title={t('sessions.aloneTitle')} text={t('sessions.emptyText')} hint={t('sessions.demoHint')} art>
      <DemoActions />
    </Empty>
  )
}

function DemoActions(): ReactNode {
  const demo = useDemo()
  return (
    <>
      <button type="button" className="btn large primary" aria-busy={demo.isStarting || undefined} onClick={demo.start}>
        <Icon name="moon" />
        {demo.isStarting ? t('demo.starting') : t('sessions.startDemo')}
      </button>
      <Link to="/workbench" search={{}} className="btn large soft">
        <Icon name="workbench" />
        {t('sessions.openWorkbench')}
      </Link>
    </>
  )
}

export function NoMatch({ onClear }: { readonly onClear: () => void }): ReactNode {
  return (
    <Empty title={t('sessions.noMatchTitle')} text={t('sessions.noMatchText')} art>
      <button type="button" className="btn large" onClick={onClear}>
        {t('sessions.clearAll')}
      </button>
    </Empty>
  )
}

export function SessionsFailed({ error }: { readonly error: ErrorBody | undefined }): ReactNode {
  const { stream } = useCore()
  return (
    <Empty title={t('sessions.failedTitle')} {...loadFailure(error)}>
      <button type="button" className="btn large primary" onClick={() => stream.resync()}>
        {t('common.retry')}
      </button>
    </Empty>
  )
}
