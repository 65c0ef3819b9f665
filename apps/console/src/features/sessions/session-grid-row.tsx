import type { SessionUid } from '@alcove/contracts'
import { memo, useCallback, useSyncExternalStore } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import type { Column } from '../../core/sessions/columns.ts'
import type { RowPart } from '../../core/sessions/changed-parts.ts'
import type { ShownRow } from '../../core/sessions/row-store.ts'
import { NEW_MS } from '../../core/sessions/sessions-view.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { useNow } from '../../ui/core-context.ts'
import { ActionsCell, Cell, EndedCell } from './grid-cells.tsx'
import { rowName } from './row-name.ts'
import { cells } from './session-cells.tsx'

const FLASH_MS = 1_000

export type SessionGridRowProps = {
  readonly view: SessionsView
  readonly uid: SessionUid
  /** Place in the list, from 0. */
  readonly index: number
  readonly top: number
  readonly height: number
  readonly template: string
  readonly columns: readonly Column[]
  readonly query: string
  /** Column that is the grid's tab stop, if it is in this row. */
  readonly focusedColumn: number
  readonly isPeeked: boolean
  readonly onPeek: (uid: string) => void
  readonly onMenu: (isOpen: boolean) => void
}

/** Renders again only when its own row changed (console.md 5.5). */
export const SessionGridRow = memo(function SessionGridRow(props: SessionGridRowProps): ReactNode {
  const { view, uid, index, isPeeked } = props
  const shown = useSyncExternalStore(
    useCallback((listener) => view.subscribeRow(uid, listener), [view, uid]),
    useCallback(() => view.row(uid), [view, uid]),
  )
  const isNew = shown?.newSince !== undefined && performance.now() - shown.newSince < NEW_MS
  // Cells tick by themselves; the row only where its own words do.
  const now = useNow(isNew || props.focusedColumn >= 0 || shown?.row.state === 'stopping')
  if (!shown) return <SkeletonRow {...props} />
  const { row, tombstone } = shown
  const style: CSSProperties = { top: props.top, height: props.height, gridTemplateColumns: props.template }
  const classes = ['row', isPeeked && 'is-peeked', tombstone && 'is-ended', isNew && 'is-new'].filter(Boolean).join(' ')
  return (
    <div
      role="row"
      className={classes}
      style={style}
      aria-rowindex={index + 2}
      aria-label={rowName(row, now, isNew)}
      data-testid="session-row"
      data-uid={uid}
      data-state={row.ended ? 'ended' : row.state}
      data-stage={row.stop?.stage}
      data-own={row.own}
      data-tombstone={tombstone}
    >
      <RowCells
        view={view}
        shown={shown}
        columns={props.columns}
        query={props.query}
        focusedColumn={props.focusedColumn}
        isTall={props.height >= 44}
        onPeek={props.onPeek}
        onMenu={props.onMenu}
      />
    </div>
  )
})

type RowCellsProps = Pick<SessionGridRowProps, 'view' | 'columns' | 'query' | 'focusedColumn' | 'onPeek' | 'onMenu'> & {
  readonly shown: ShownRow
  readonly isTall: boolean
}

/** A row that only moves keeps them. */
const RowCells = memo(function RowCells({ view, shown, columns, ...props }: RowCellsProps): ReactNode {
  const { row, tombstone } = shown
  const objectAt = columns.findIndex(({ key }) => key === 'object')
  return columns.map((column, at) => {
    const common = { row, at, isTabStop: props.focusedColumn === at }
    if (column.key === 'actions') {
      return (
        <ActionsCell
          key={column.key}
          {...common}
          view={view}
          isEnded={tombstone}
          onPeek={props.onPeek}
          onMenu={props.onMenu}
        />
      )
    }
    if (tombstone && at === objectAt) {
      return <EndedCell key={column.key} {...common} span={columns.length - 1 - at} />
    }
    if (tombstone && objectAt >= 0 && at > objectAt) return null
    return (
      <Cell
        key={column.key}
        {...common}
        column={column}
        kind={cells[column.key]}
        query={props.query}
        isTall={props.isTall}
        flash={flashClass(shown, column)}
      />
    )
  })
})

/** A changed cell is tinted for a second; alternating names start the animation again. */
function flashClass({ flash }: ShownRow, { key }: Column): string {
  if (!flash.parts.has(key as RowPart) || performance.now() - flash.at > FLASH_MS) return '' // other keys are not in the set
  return `flash-${flash.turn % 2}`
}

export function SkeletonRow({
  index,
  top,
  height,
  template,
  columns,
}: Pick<SessionGridRowProps, 'index' | 'top' | 'height' | 'template' | 'columns'>): ReactNode {
  return (
    <div
      role="row"
      className="row is-skeleton"
      style={{ top, height, gridTemplateColumns: template }}
      aria-rowindex={index + 2}
      aria-busy="true"
    >
      {columns.map((column, at) => (
        <div role="gridcell" key={column.key} aria-colindex={at + 1}>
          <span className="skeleton" style={{ width: `${40 + ((index * 7 + at * 13) % 45)}%` }} />
        </div>
      ))}
    </div>
  )
}
