import { collationKey, isPlainText } from '../../values/collation.ts'
import { isTextKind } from '../../values/conversions.ts'
import { numbers } from '../field-kind.ts'
import type { SortOrder } from '../sort-order.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import type { RowPages } from './row-pages.ts'

interface Part {
  readonly field: FieldShape
  readonly sign: 1 | -1
}

interface Weighed {
  readonly row: number
  /** Of the fields that are texts, in turn. */
  readonly keys: readonly string[]
}

/** How the rows of a temporary table follow one another in one order; a row is told by an array and the place where its values begin there. */
export class RowOrder {
  /** Fields that decide, in turn. */
  readonly #parts: readonly Part[]
  /** Different texts may sort alike (composed and decomposed letters): those of the primary key come again bytewise, as in the database. */
  readonly #ties: readonly Part[]

  constructor(table: TableShape, order: SortOrder) {
    this.#parts = order.indexes.map((index) => ({
      field: table.fields[index]!,
      sign: order.descending.includes(index) ? -1 : 1,
    }))
    this.#ties = this.#parts.filter(({ field }) => field.isPrimary && isText(field))
  }

  /** Negative, 0 or positive. */
  compare(a: readonly unknown[], aAt: number, b: readonly unknown[], bAt: number): number {
    const parts = this.#parts
    for (let i = 0; i < parts.length; i++) {
      const { field, sign } = parts[i]!
      const x = a[aAt + field.index]
      const y = b[bAt + field.index]
      if (x === y) continue
      // Numbers need no call; the cast is FieldKind's rule for this kind.
      const difference = field.kind === numbers ? (x as number) - (y as number) : field.kind.compare(x, y)
      if (difference !== 0) return difference * sign
    }
    return this.#ties.length === 0 ? 0 : this.#compareTies(a, aAt, b, bAt)
  }

  compareRows(pages: RowPages, a: number, b: number): number {
    return this.compare(pages.page(a), pages.at(a), pages.page(b), pages.at(b))
  }

  /** In place. The weights of texts that are not plain are found once a row, not once a comparison. */
  sort(pages: RowPages, rows: number[]): void {
    const texts = this.#parts.map(({ field }) => field).filter(isText)
    const textOf = (row: number, { index }: FieldShape) => pages.page(row)[pages.at(row) + index] as string
    if (texts.every((field) => rows.every((row) => isPlainText(textOf(row, field))))) {
      rows.sort((a, b) => this.compareRows(pages, a, b))
      return
    }
    const weighed = rows.map((row) => ({ row, keys: texts.map((field) => collationKey(textOf(row, field))) }))
    weighed.sort((a, b) => this.#compareWeighed(pages, a, b))
    for (let i = 0; i < rows.length; i++) rows[i] = weighed[i]!.row
  }

  #compareWeighed(pages: RowPages, a: Weighed, b: Weighed): number {
    let text = 0
    for (const { field, sign } of this.#parts) {
      if (isText(field)) {
        const x = a.keys[text]!
        const y = b.keys[text++]!
        if (x !== y) return x < y ? -sign : sign
      } else {
        const x = pages.page(a.row)[pages.at(a.row) + field.index]
        const difference = field.kind.compare(x, pages.page(b.row)[pages.at(b.row) + field.index])
        if (difference !== 0) return difference * sign
      }
    }
    return this.#compareTies(pages.page(a.row), pages.at(a.row), pages.page(b.row), pages.at(b.row))
  }

  #compareTies(a: readonly unknown[], aAt: number, b: readonly unknown[], bAt: number): number {
    for (const { field, sign } of this.#ties) {
      const x = a[aAt + field.index] as string
      const y = b[bAt + field.index] as string
      if (x !== y) return Buffer.compare(Buffer.from(x), Buffer.from(y)) * sign
    }
    return 0
  }
}

function isText({ meta: { type } }: FieldShape): boolean {
  return isTextKind(type.kind)
}
