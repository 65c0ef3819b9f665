import type { SessionSort } from '@alcove/contracts'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { Column } from '../../core/sessions/columns.ts'
import { nextSort } from '../../core/sessions/sessions-query.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'

export type GridHeadProps = {
  readonly columns: readonly Column[]
  readonly template: string
  readonly minWidth: number
  readonly sort: SessionSort
  readonly focusedColumn: number
  readonly onSort: (sort: SessionSort) => void
}

export const GridHead = memo(function GridHead({
  columns,
  template,
  minWidth,
  sort,
  focusedColumn,
  onSort,
}: GridHeadProps): ReactNode {
  return (
    <div role="row" className="head" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth }}>
      {columns.map((column, at) => (
        <HeadCell
          key={column.key}
          column={column}
          at={at}
          sort={sort}
          isTabStop={focusedColumn === at}
          onSort={onSort}
        />
      ))}
    </div>
  )
})

type HeadCellProps = {
  readonly column: Column
  readonly at: number
  readonly sort: SessionSort
  readonly isTabStop: boolean
  readonly onSort: (sort: SessionSort) => void
}

function HeadCell({ column, at, sort, isTabStop, onSort }: HeadCellProps): ReactNode {
  const name = t(`column.${column.key}`)
  const place = sort.findIndex(({ key }) => key === column.sort)
  const held = sort[place]
  const cell = { role: 'columnheader', 'aria-colindex': at + 1, className: column.right ? 'right' : undefined } as const
  const { sort: key } = column
  if (!key) {
    return (
      <div {...cell} data-head-col={at} tabIndex={isTabStop ? 0 : -1}>
        {column.key === 'actions' ? <span className="visually-hidden">{name}</span> : name}
      </div>
    )
  }
  return (
    <div {...cell} aria-sort={!held ? 'none' : held.descending ? 'descending' : 'ascending'}>
      <button
        type="button"
        data-head-col={at}
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => onSort(nextSort(sort, key, event.shiftKey))}
      >
        {name}
        {held && <Icon name="arrowdown" className={held.descending ? 'tiny' : 'tiny up'} />}
        {held && sort.length > 1 && <sub aria-hidden="true">{place + 1}</sub>}
      </button>
    </div>
  )
}
