import { type TableMetadata, unsupportedTables } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession, SessionImage } from '../session/al-session.ts'
import { TableShape } from './table-shape.ts'

const shapes = new WeakMap<TableMetadata, TableShape>()

/** Raises when the session's image has no such table, or one of the platform is not built. */
export function tableShape(s: AlSession, id: number): TableShape {
  const metadata = s.image.table(id)
  if (metadata === undefined) throw missingTable(id)
  return shapes.get(metadata) ?? newShape(metadata, s.image)
}

function missingTable(id: number) {
  const platform = Object.entries(unsupportedTables).find(([, one]) => one === id)
  return platform ? errors.notImplemented(`Record ${platform[0]}`) : errors.unknownTable(id)
}

function newShape(metadata: TableMetadata, image: SessionImage): TableShape {
  const shape = new TableShape(metadata, (id) => image.enumType(id))
  shapes.set(metadata, shape)
  return shape
}
