import type { SessionRow } from '@alcove/contracts'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { encodeItem } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { useCopy } from '../../ui/copy-button.tsx'
import { useMay } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { objectText } from '../../words/state-words.ts'

export function sessionLink(uid: string): string {
  return `${window.location.origin}/sessions/${uid}`
}

export type RowMenuProps = {
  readonly number: number
  /** The row as it is when the menu opens. */
  readonly latest: () => SessionRow
  readonly tabIndex?: number
  readonly className?: string
  readonly onPeek?: (uid: string) => void
  readonly onOpenChange?: (isOpen: boolean) => void
}

export function RowMenu({
  number,
  latest,
  tabIndex,
  className = 'more',
  onPeek,
  onOpenChange,
}: RowMenuProps): ReactNode {
  const navigate = useNavigate()
  const copy = useCopy()
  const mayEvents = useMay('event.read')
  const items = (): readonly MenuItem[] => itemsOf(latest())
  const itemsOf = (row: SessionRow): readonly MenuItem[] => [
    ...(onPeek
      ? [
          {
            label: t('sessions.open'),
            icon: 'right' as const,
            onChoose: () => void navigate({ to: '/sessions/$uid', params: { uid: row.uid }, search: {} }),
          },
          { label: t('sessions.peek'), icon: 'eye' as const, hint: 'v', onChoose: () => onPeek(row.uid) },
          { kind: 'line' as const },
        ]
      : []),
    { label: t('common.copyLink'), icon: 'link', onChoose: () => copy(sessionLink(row.uid), t('common.linkCopied')) },
    { label: t('sessions.copyUid'), icon: 'copy', onChoose: () => copy(row.uid) },
    { label: t('sessions.copyNumber'), icon: 'copy', onChoose: () => copy(String(row.number)) },
    { kind: 'line' },
    {
      label: t('sessions.filterUser', { user: row.user.name }),
      icon: 'filter',
      onChoose: () => void navigate({ to: '/sessions', search: { user: encodeItem(row.user.name) } }),
    },
    ...(row.current
      ? [
          {
            label: t('sessions.filterObject', { object: objectText(row.current) }),
            icon: 'filter' as const,
            onChoose: () => void navigate({ to: '/sessions', search: { q: row.current?.objectName ?? '' } }),
          },
        ]
      : []),
    ...(mayEvents
      ? [
          {
            label: t('sessions.showEvents'),
            icon: 'events' as const,
            onChoose: () =>
              void navigate({ to: '/sessions/$uid', params: { uid: row.uid }, search: { tab: 'events' } }),
          },
        ]
      : []),
  ]
  return (
    <MenuButton
      label={t('sessions.moreFor', { number: String(number) })}
      className={className}
      content={<Icon name="more" />}
      items={items}
      {...(tabIndex !== undefined && { tabIndex })}
      {...(onOpenChange && { onOpenChange })}
    />
  )
}
