import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatCount } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore, useMay } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'

/** Only pages that exist and that the viewer's role can use. */
export function NavLinks({ withCounts = false }: { readonly withCounts?: boolean }): ReactNode {
  const core = useCore()
  const mayEvents = useMay('event.read')
  const mayRun = useMay('al.run')
  const live = useReadable(core.liveCount)
  const current = { 'aria-current': 'page' } as const
  return (
    <>
      <Link
        to="/sessions"
        search={{}}
        activeProps={current}
        activeOptions={{ includeSearch: false }}
        title={t('nav.sessions')}
      >
        <Icon name="sessions" />
        <span className="word">{t('nav.sessions')}</span>
        {withCounts && live !== undefined && <span className="count">{formatCount(live)}</span>}
      </Link>
      {mayEvents && (
        <Link
          to="/events"
          search={{}}
          activeProps={current}
          activeOptions={{ includeSearch: false }}
          title={t('nav.events')}
        >
          <Icon name="events" />
          <span className="word">{t('nav.events')}</span>
        </Link>
      )}
      {mayRun && (
        <Link
          to="/workbench"
          search={{}}
          activeProps={current}
          activeOptions={{ includeSearch: false }}
          title={t('nav.workbench')}
        >
          <Icon name="workbench" />
          <span className="word">{t('nav.workbench')}</span>
        </Link>
      )}
    </>
  )
}
