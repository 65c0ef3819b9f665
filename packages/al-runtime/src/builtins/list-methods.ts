import type { Ref } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { AlList } from '../values/list.ts'

/** Methods of List (`rt.List`). */
export function Add(_s: AlSession, list: AlList, value: unknown): void {
  list.add(value)
}

export function AddList(_s: AlSession, list: AlList, values: AlList): void {
  list.addRange(values.items)
}

export function AddRange(_s: AlSession, list: AlList, values: readonly unknown[]): void {
  list.addRange(values)
}

export function Contains(_s: AlSession, list: AlList, value: unknown): boolean {
  return list.indexOf(value) !== 0
}

export function Count(_s: AlSession, list: AlList): number {
  return list.count
}

export function Get(_s: AlSession, list: AlList, index: number): unknown {
  return list.get(index)
}

export function TryGet(_s: AlSession, list: AlList, use: boolean, index: number, value: Ref): boolean {
  if (use && !list.has(index)) return false
  value.v = list.get(index)
  return true
}

export function GetRange(_s: AlSession, list: AlList, index: number, count: number): AlList {
  return list.range(index, count)
}

export function TryGetRange(
  _s: AlSession,
  list: AlList,
  use: boolean,
  index: number,
  count: number,
  values: Ref,
): boolean {
  if (use && !list.hasRange(index, count)) return false
  values.v = list.range(index, count)
  return true
}

export function IndexOf(_s: AlSession, list: AlList, value: unknown): number {
  return list.indexOf(value)
}

export function LastIndexOf(_s: AlSession, list: AlList, value: unknown): number {
  return list.lastIndexOf(value)
}

export function Insert(_s: AlSession, list: AlList, use: boolean, index: number, value: unknown): boolean {
  if (use && !list.mayInsert(index)) return false
  list.insert(index, value)
  return true
}

/** The first occurrence. */
export function Remove(_s: AlSession, list: AlList, value: unknown): boolean {
  const index = list.indexOf(value)
  if (index !== 0) list.removeRange(index, 1)
  return index !== 0
}

export function RemoveAt(_s: AlSession, list: AlList, use: boolean, index: number): boolean {
  return removeRange(list, use, index, 1)
}

export function RemoveRange(_s: AlSession, list: AlList, use: boolean, index: number, count: number): boolean {
  return removeRange(list, use, index, count)
}

function removeRange(list: AlList, use: boolean, index: number, count: number): boolean {
  if (!list.hasRange(index, count)) {
    if (use) return false
    throw errors.invalidListArgument()
  }
  list.removeRange(index, count)
  return true
}

export function Reverse(_s: AlSession, list: AlList): void {
  list.reverse()
}

// `Set` as a local name would hide the global one.
export { setElement as Set }
function setElement(_s: AlSession, list: AlList, use: boolean, index: number, value: unknown): boolean {
  if (use && !list.has(index)) return false
  list.set(index, value)
  return true
}

export function Exchange(
  _s: AlSession,
  list: AlList,
  use: boolean,
  index: number,
  value: unknown,
  previous: Ref,
): boolean {
  if (use && !list.has(index)) return false
  previous.v = list.set(index, value)
  return true
}
