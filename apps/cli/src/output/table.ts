import pc from 'picocolors'

export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string
  readonly right?: boolean
  readonly tone?: (row: Row) => 'muted' | 'warn' | 'danger' | 'plain'
}

/** Columns as wide as their content; the last one is cut to the terminal's width. */
export function table<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width = process.stdout.columns ?? 200,
): string {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.value(row))))
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...cells.map((line) => (line[index] ?? '').length)),
  )
  const head = columns
    .map((column, index) => pad(column.title, widths[index] ?? 0, column.right))
    .join('  ')
    .trimEnd()
  const lines = cells.map((line, rowIndex) => {
    let used = 0
    return columns
      .map((column, index) => {
        const room = Math.max(4, width - used)
        const text = pad(
          line[index] ?? '',
          index === columns.length - 1 ? 0 : (widths[index] ?? 0),
          column.right,
        ).slice(0, room)
        used += text.length + 2
        return paint(text, column.tone?.(rows[rowIndex] as Row) ?? 'plain')
      })
      .join('  ')
      .trimEnd()
  })
  return [pc.bold(head.slice(0, width)), ...lines].join('\n')
}

function pad(text: string, width: number, right = false): string {
  return right ? text.padStart(width) : text.padEnd(width)
}

/** Text from AL and comments must not move the cursor. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
}

function paint(text: string, tone: 'muted' | 'warn' | 'danger' | 'plain'): string {
  switch (tone) {
    case 'muted':
      return pc.dim(text)
    case 'warn':
      return pc.yellow(text)
    case 'danger':
      return pc.red(text)
    case 'plain':
      return text
  }
}
