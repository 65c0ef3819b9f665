import { SessionUid } from '@alcove/contracts'
import type { SessionRow, SessionSnapshot } from '@alcove/contracts'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { SessionView } from '../../core/session/session-view.ts'
import { t } from '../../texts/text.ts'
import { useCore, useMay, useShortcut } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useTitle } from '../../ui/use-title.ts'
import type { DetailTab } from '../../router.tsx'
import { DetailHead } from './detail-head.tsx'
import { EndedBanner } from './ended-banner.tsx'
import { EventsTab } from './events-tab.tsx'
import { NowTab } from './now-tab.tsx'
import { RawTab } from './raw-tab.tsx'
import { StackTab } from './stack-tab.tsx'

export function SessionPage(): ReactNode {
  const { uid } = useParams({ from: '/shell/sessions/$uid' })
  const parsed = SessionUid.safeParse(uid)
  return parsed.success ? <KnownSession key={parsed.data} uid={parsed.data} /> : <UnknownSession number={undefined} />
}

function KnownSession({ uid }: { uid: SessionUid }): ReactNode {
  const core = useCore()
  const mayEvents = useMay('event.read')
  const { tab = 'now' } = useSearch({ from: '/shell/sessions/$uid' })
  const tabs = useMemo<readonly DetailTab[]>(
    () => ['now', 'stack', ...(mayEvents ? (['events'] as const) : []), 'raw'],
    [mayEvents],
  )
  const [view] = useState(() => new SessionView(uid, tab === 'now' || tab === 'stack'))
  useEffect(() => core.stream.open(view), [core, view])
  useEffect(() => {
    if (view.setStack(tab === 'now' || tab === 'stack')) core.stream.change(view)
  }, [core, view, tab])
  const { status, snapshot } = useReadable(view.state)
  useEffect(() => markReady(status !== 'loading', snapshot?.rev), [status, snapshot])
  const row = snapshot?.row
  useTitle(row ? t('detail.pageTitle', { number: String(row.number), user: row.user.name }) : t('sessions.title'))
  useDetailKeys(uid, tabs, row)

  if (status === 'loading') return <DetailSkeleton />
  if (status === 'failed' && !row) return <UnknownSession number={undefined} />
  if (!row || !snapshot) return <UnknownSession number={undefined} />
  return (
    <div className="column">
      <DetailHead row={row} tab={tab} tabs={tabs} />
      {row.ended && <EndedBanner row={row} ended={row.ended} />}
      <ErrorBoundary name={`tab-${tab}`} key={tab}>
        <div className="tab-panel" role="tabpanel" id="detail-panel" aria-labelledby={`tab-${tab}`}>
          <Tab tab={tabs.includes(tab) ? tab : 'now'} view={view} row={row} snapshot={snapshot} />
        </div>
      </ErrorBoundary>
    </div>
  )
}

type TabProps = {
  readonly tab: DetailTab
  readonly view: SessionView
  readonly row: SessionRow
  readonly snapshot: SessionSnapshot
}

function Tab({ tab, view, row, snapshot }: TabProps): ReactNode {
  switch (tab) {
    case 'now':
      return <NowTab row={row} snapshot={snapshot} />
    case 'stack':
      return <StackTab row={row} stack={snapshot.stack} onHold={(held) => view.setHeld(held)} />
    case 'events':
      return <EventsTab row={row} />
    case 'raw':
      return <RawTab snapshot={snapshot} />
  }
}

/** Keys of the detail page; neighbours follow the list it was opened from. */
function useDetailKeys(uid: SessionUid, tabs: readonly DetailTab[], row: SessionRow | undefined): void {
  const core = useCore()
  const navigate = useNavigate()
  const neighbour = useCallback(
    (by: 1 | -1) => {
      const { uids } = core.lastOrder.current()
      const at = uids.indexOf(uid)
      const next = at < 0 ? undefined : uids[at + by]
      if (next === undefined) return false
      void navigate({ to: '/sessions/$uid', params: { uid: next }, search: (search) => search, replace: true })
    },
    [core, navigate, uid],
  )
  const toTab = useCallback(
    (index: number) => {
      const tab = tabs[index]
      if (!tab) return false
      void navigate({ to: '/sessions/$uid', params: { uid }, search: tab === 'now' ? {} : { tab } })
    },
    [navigate, tabs, uid],
  )
  useShortcut(
    '[',
    useCallback(() => neighbour(-1), [neighbour]),
  )
  useShortcut(
    ']',
    useCallback(() => neighbour(1), [neighbour]),
  )
  useShortcut(
    '1',
    useCallback(() => toTab(0), [toTab]),
  )
  useShortcut(
    '2',
    useCallback(() => toTab(1), [toTab]),
  )
  useShortcut(
    '3',
    useCallback(() => toTab(2), [toTab]),
  )
  useShortcut(
    '4',
    useCallback(() => toTab(3), [toTab]),
  )
  useShortcut(
    's',
    useCallback(() => {
      if (!row) return false
      document.querySelector<HTMLElement>(`main [data-stop-uid="${CSS.escape(uid)}"]`)?.click()
    }, [row, uid]),
  )
}

function UnknownSession({ number }: { number: number | undefined }): ReactNode {
  const navigate = useNavigate()
  const mayEvents = useMay('event.read')
  useEffect(() => markReady(true), [])
  return (
    <Empty title={t('detail.notFoundTitle')} text={t('detail.notFoundText')} art level={1}>
      <button
        type="button"
        className="btn large primary"
        onClick={() => void navigate({ to: '/sessions', search: {} })}
      >
        {t('notFound.toSessions')}
      </button>
      {mayEvents && (
        <button
          type="button"
          className="btn large"
          onClick={() => void navigate({ to: '/events', search: number === undefined ? {} : { q: String(number) } })}
        >
          {t('detail.searchEvents')}
        </button>
      )}
    </Empty>
  )
}

function DetailSkeleton(): ReactNode {
  return (
    <div className="column" aria-busy="true">
      <div className="detail-head late">
        <span className="skeleton wide-40" />
        <div className="detail-title">
          <span className="skeleton wide-200" />
        </div>
        <span className="skeleton wide-400" />
      </div>
    </div>
  )
}
