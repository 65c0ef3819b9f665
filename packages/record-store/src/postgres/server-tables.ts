import { StoreError } from '../record-store.ts'
import { FIRST_PLATFORM_TABLE, type TableShape } from './table-shape.ts'

export const ACTIVE_SESSION = FIRST_PLATFORM_TABLE + 110
const SERVER_INSTANCE = FIRST_PLATFORM_TABLE + 112

/** Active Session, Session Event and Server Instance: locks of AL must not hold up the server's own writes (sessions.md 3.7). */
export function isKeptByServer(shape: TableShape): boolean {
  return shape.table.id >= ACTIVE_SESSION && shape.table.id <= SERVER_INSTANCE
}

export function notWritable(shape: TableShape): StoreError {
  const { id, name } = shape.table
  return new StoreError('not-writable', `The table ${name} is kept by the server and cannot be changed.`, id)
}

/** Of a row of Active Session. */
export const INSTANCE_IS_DOWN =
  'not exists (select from "Server Instance" i ' +
  'where i."Server Instance ID" = "Active Session"."Server Instance ID" and i."Status" = 0)'
