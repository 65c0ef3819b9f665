import type { SessionSort } from '@alcove/contracts'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { columns as allColumns } from '../../core/sessions/columns.ts'
import type { ColumnKey } from '../../core/sessions/columns.ts'
import { sessionSortKeys } from '../../core/sessions/sessions-query.ts'
import type { Preferences } from '../../core/preferences.ts'
import { t } from '../../texts/text.ts'
import { useCore, useShortcut } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { MenuButton } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu.tsx'
import { useReadable } from '../../ui/use-readable.ts'

export function PauseButton({
  className = 'btn soft',
  withText = true,
}: {
  className?: string
  withText?: boolean
}): ReactNode {
  const core = useCore()
  const isPaused = useReadable(core.paused) !== undefined
  const toggle = useCallback(() => core.setPaused(core.paused.current() === undefined), [core])
  useShortcut('p', toggle)
  const label = isPaused ? t('sessions.resume') : t('sessions.pause')
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isPaused}
      aria-label={withText ? undefined : label}
      onClick={toggle}
    >
      <Icon name={isPaused ? 'play' : 'pause'} />
      {withText && label}
    </button>
  )
}

/** The same as the heads offer, also without Shift. */
export function sortItems(sort: SessionSort, onSort: (sort: SessionSort) => void): readonly MenuItem[] {
  const [main, second] = sort
  if (!main) return []
  const descendingFirst = (key: SessionSort[number]['key']): boolean =>
    !['number', 'state', 'user', 'company', 'client', 'object'].includes(key)
  return [
    { kind: 'heading', label: t('sessions.sortBy') },
    ...sessionSortKeys.map((key) => ({
      kind: 'radio' as const,
      label: t(`sort.${key}`),
      checked: main.key === key,
      onChoose: () =>
        onSort([{ key, descending: descendingFirst(key) }, ...(second && second.key !== key ? [second] : [])]),
    })),
    { kind: 'line' },
    ...(['ascending', 'descending'] as const).map((direction) => ({
      kind: 'radio' as const,
      label: t(`sessions.${direction}`),
      checked: main.descending === (direction === 'descending'),
      onChoose: () => onSort([{ ...main, descending: direction === 'descending' }, ...(second ? [second] : [])]),
    })),
    { kind: 'line' },
    { kind: 'heading', label: t('sessions.thenBy') },
    { kind: 'radio', label: t('sessions.sortNothing'), checked: !second, onChoose: () => onSort([main]) },
    ...sessionSortKeys
      .filter((key) => key !== main.key)
      .map((key) => ({
        kind: 'radio' as const,
        label: t(`sort.${key}`),
        checked: second?.key === key,
        onChoose: () => onSort([main, { key, descending: descendingFirst(key) }]),
      })),
  ]
}

export function SortMenu({ sort, onSort }: { sort: SessionSort; onSort: (sort: SessionSort) => void }): ReactNode {
  return (
    <MenuButton
      label={t('sessions.sort')}
      title={t('sessions.sort')}
      className="btn quiet square"
      content={<Icon name="arrowdown" />}
      items={() => sortItems(sort, onSort)}
    />
  )
}

export type ColumnsMenuProps = {
  readonly shown: readonly ColumnKey[]
  readonly hasInstances: boolean
  readonly onChange: (keys: readonly ColumnKey[]) => void
}

export function ColumnsMenu({ shown, hasInstances, onChange }: ColumnsMenuProps): ReactNode {
  const offered = allColumns.filter(
    ({ key }) => key !== 'session' && key !== 'actions' && (key !== 'instance' || hasInstances),
  )
  const toggle = (key: ColumnKey): void => {
    const next = allColumns
      .map((column) => column.key)
      .filter((one) => (one === key ? !shown.includes(key) : shown.includes(one)))
    onChange(next)
  }
  return (
    <MenuButton
      label={t('sessions.columns')}
      title={t('sessions.columns')}
      className="btn quiet square"
      content={<Icon name="columns" />}
      items={() =>
        offered.map(({ key }) => ({
          kind: 'check',
          label: t(`column.${key}`),
          checked: shown.includes(key),
          onChoose: () => toggle(key),
        }))
      }
    />
  )
}

const densities = ['comfortable', 'compact', 'dense'] as const

export function DensityMenu({
  density,
  onChange,
}: {
  density: Preferences['density']
  onChange: (density: Preferences['density']) => void
}): ReactNode {
  return (
    <MenuButton
      label={t('sessions.density')}
      title={t('sessions.density')}
      className="btn quiet square"
      content={<Icon name="density" />}
      items={() =>
        densities.map((one) => ({
          kind: 'radio',
          label: t(`density.${one}`),
          checked: one === density,
          onChoose: () => onChange(one),
        }))
      }
    />
  )
}
