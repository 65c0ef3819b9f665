import type { SessionRow } from '@alcove/contracts'
import { memo, useCallback } from 'react'
import type { ReactNode } from 'react'
import type { Column, ColumnKey } from '../../core/sessions/columns.ts'
import type { SessionsView } from '../../core/sessions/sessions-view.ts'
import { causeWithComment } from '../../words/cause.ts'
import { stopFields } from '../stop/refusal.ts'
import { StopButton } from '../stop/stop-button.tsx'
import { RowMenu } from './row-menu.tsx'
import type { CellKind } from './session-cells.tsx'

export type CellProps = {
  readonly row: SessionRow
  readonly at: number
  /** The grid's tab stop. */
  readonly isTabStop: boolean
}

type PlainCellProps = CellProps & {
  readonly column: Column
  readonly kind: CellKind
  readonly query: string
  readonly isTall: boolean
  readonly flash: string
}

export const Cell = memo(
  function Cell(props: PlainCellProps): ReactNode {
    const { row, column, kind, query, isTall } = props
    return (
      <div {...cellProps(props, column.key)} className={`${cellClass(column)} ${props.flash}`}>
        {kind.show(row, { query, isTall })}
      </div>
    )
  },
  looksTheSame(({ kind }) => kind.fields),
)

type ActionsProps = CellProps & {
  readonly view: SessionsView
  readonly isEnded: boolean
  readonly onPeek: (uid: string) => void
  readonly onMenu: (isOpen: boolean) => void
}

export const ActionsCell = memo(
  function ActionsCell(props: ActionsProps): ReactNode {
    const { view, row } = props
    const latest = useCallback(() => view.row(row.uid)?.row ?? row, [view, row])
    return (
      <div {...cellProps(props, 'actions')} className="actions">
        {!props.isEnded && <StopButton row={row} latest={latest} className="stop" tabIndex={-1} />}
        <RowMenu number={row.number} latest={latest} tabIndex={-1} onPeek={props.onPeek} onOpenChange={props.onMenu} />
      </div>
    )
  },
  looksTheSame(() => stopFields),
)

/** Instead of what it did. */
export function EndedCell(props: CellProps & { readonly span: number }): ReactNode {
  const { row, at, span } = props
  return (
    <div {...cellProps(props, 'object')} aria-colspan={span} style={{ gridColumn: `${at + 1} / -2` }}>
      <span className="cut" dir="auto">
        {row.ended && causeWithComment(row.ended, row.clientType)}
      </span>
    </div>
  )
}

function cellProps({ at, isTabStop }: CellProps, column: ColumnKey) {
  return {
    role: 'gridcell',
    'aria-colindex': at + 1,
    'data-col': at,
    'data-column': column,
    tabIndex: isTabStop ? 0 : -1,
  } as const
}

/** Of the row only the fields count that the cell shows; of the rest of its properties all. */
function looksTheSame<Props extends CellProps>(fieldsOf: (props: Props) => readonly (keyof SessionRow)[]) {
  return (before: Props, after: Props): boolean => {
    for (const key in after) if (key !== 'row' && before[key] !== after[key]) return false
    return before.row === after.row || fieldsOf(after).every((field) => before.row[field] === after.row[field])
  }
}

function cellClass({ key, right }: Column): string {
  if (right) return 'right'
  return key === 'session' || key === 'client' ? key : key === 'waiting' ? 'wait' : ''
}
