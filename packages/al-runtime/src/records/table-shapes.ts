import type { TableMetadata } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession, SessionImage } from '../session/al-session.ts'
import { TableShape } from './table-shape.ts'

const shapes = new WeakMap<TableMetadata, TableShape>()

/** Raises when the session's image has no such table. */
export function tableShape(s: AlSession, id: number): TableShape {
  const metadata = s.image.table(id)
  if (metadata === undefined) throw errors.unknownTable(id)
  return shapes.get(metadata) ?? newShape(metadata, s.image)
}

function newShape(metadata: TableMetadata, image: SessionImage): TableShape {
  const shape = new TableShape(metadata, (id) => image.enumType(id))
  shapes.set(metadata, shape)
  return shape
}
