import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'

export function NotFoundPage(): ReactNode {
  useTitle(t('notFound.title'))
  useEffect(() => markReady(true), [])
  return (
    <Empty title={t('notFound.title')} text={t('notFound.text')} art level={1}>
      <Link to="/sessions" className="btn large primary">
        {t('notFound.toSessions')}
      </Link>
    </Empty>
  )
}
