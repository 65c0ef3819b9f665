import { SessionByNumber } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { Icon } from '../../ui/icon.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'

/** A number is never a target: it leads to the live session's uid, or to the ended ones that had it. */
export function ByNumberPage(): ReactNode {
  const { rest } = useCore()
  const { instanceId, number } = useParams({ from: '/shell/sessions/by-number/$instanceId/$number' })
  const title = t('byNumber.title', { number })
  useTitle(title)
  const query = useQuery({
    queryKey: ['by-number', instanceId, number],
    queryFn: () =>
      rest.request({
        path: `/api/sessions/by-number/${encodeURIComponent(instanceId)}/${encodeURIComponent(number)}`,
        answer: SessionByNumber,
      }),
    staleTime: 0,
    retry: false,
  })
  useEffect(() => markReady(!query.isPending), [query.isPending])
  if (query.isPending) return <p className="pad muted">{t('byNumber.looking')}</p>
  if (query.data?.live)
    return <Navigate to="/sessions/$uid" params={{ uid: query.data.live.uid }} search={{}} replace />
  const ended = query.data?.ended ?? []
  return (
    <Empty title={title} text={ended.length === 0 ? t('byNumber.none') : t('byNumber.text')} art level={1}>
      {ended.length > 0 && (
        <ul className="rows ended-list">
          {ended.map((one) => (
            <li key={one.uid}>
              <Icon name="ended" className="t-subtle" />
              <Link to="/sessions/$uid" params={{ uid: one.uid }} search={{}} className="link">
                {t('byNumber.entry', { user: one.userName, time: formatTime(one.endedAt) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Empty>
  )
}
