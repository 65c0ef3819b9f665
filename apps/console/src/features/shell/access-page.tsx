import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { t } from '../../texts/text.ts'
import { useViewer } from '../../ui/core-context.ts'
import { Empty } from '../../ui/empty.tsx'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useTitle } from '../../ui/use-title.ts'

/** 403: the page exists, the right is missing. */
export function AccessPage(): ReactNode {
  const { me } = useViewer()
  useTitle(t('access.title'))
  useEffect(() => markReady(true), [])
  return (
    <Empty
      title={t('access.title')}
      text={t('access.text')}
      hint={t('access.roles', { roles: me?.roles.join(', ') ?? '' })}
      art
      level={1}
    />
  )
}
