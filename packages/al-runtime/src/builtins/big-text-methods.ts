import type { Ref } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import type { InStream } from '../values/streams/in-stream.ts'
import type { OutStream } from '../values/streams/out-stream.ts'

/** Methods of BigText (`rt.BigText`): a string; what changes one gets the variable. */
export function AddText(_s: AlSession, bigText: Ref<string>, text: string, position?: number): void {
  const { v } = bigText
  if (position === undefined || position > v.length) {
    bigText.v = v + text
    return
  }
  if (position < 1) throw errors.parameterRange('Position', 2, position, `from 1 to ${v.length + 1}`)
  bigText.v = v.slice(0, position - 1) + text + v.slice(position - 1)
}

/** Answers the length of the part; beyond the end there is none. */
export function GetSubText(
  _s: AlSession,
  bigText: string,
  part: Ref<string>,
  position: number,
  length = bigText.length,
): number {
  if (position < 1) throw errors.parameterRange('Position', 2, position, `from 1 to ${bigText.length}`)
  if (length < 0) throw errors.parameterRange('Length', 3, length, `from 0 to ${bigText.length}`)
  const found = bigText.slice(position - 1, position - 1 + length)
  part.v = found
  return found.length
}

export function Length(_s: AlSession, bigText: string): number {
  return bigText.length
}

/** 0: not there. */
export function TextPos(_s: AlSession, bigText: string, part: string): number {
  return part === '' ? 0 : bigText.indexOf(part) + 1
}

/** All that is left in the stream. */
export function Read(_s: AlSession, bigText: Ref<string>, stream: InStream): boolean {
  bigText.v = stream.readAll()
  return true
}

export function Write(_s: AlSession, bigText: string, stream: OutStream): boolean {
  stream.writeText(bigText)
  return true
}
