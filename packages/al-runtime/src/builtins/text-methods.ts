import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { lowerCase, upperCase } from '../values/letter-case.ts'
import { AlList } from '../values/list.ts'

/** Methods of Text (`rt.Text`): ordinal, case-sensitive, 1-based, 0 = not found. */
export function Contains(_s: AlSession, text: string, part: string): boolean {
  return text.includes(part)
}

export function StartsWith(_s: AlSession, text: string, part: string): boolean {
  return text.startsWith(part)
}

export function EndsWith(_s: AlSession, text: string, part: string): boolean {
  return text.endsWith(part)
}

export function IndexOf(_s: AlSession, text: string, part: string, from = 1): number {
  checkStart(text, from)
  return text.indexOf(part, from - 1) + 1
}

/** The last match that ends at or before `from`. */
export function LastIndexOf(_s: AlSession, text: string, part: string, from?: number): number {
  if (from === undefined) return text.lastIndexOf(part) + 1
  checkStart(text, from)
  return from < part.length ? 0 : text.lastIndexOf(part, from - part.length) + 1
}

export function IndexOfAnyOfList(s: AlSession, text: string, characters: AlList<number>, from = 1): number {
  return IndexOfAny(s, text, String.fromCharCode(...characters.items), from)
}

export function IndexOfAny(_s: AlSession, text: string, characters: string, from = 1): number {
  checkStart(text, from)
  for (let i = from - 1; i < text.length; i++) if (characters.includes(text[i]!)) return i + 1
  return 0
}

export function Substring(_s: AlSession, text: string, position: number, length?: number): string {
  if (position < 1 || position > text.length + 1) throw errors.stringIndex(position, text.length)
  if (length === undefined) return text.slice(position - 1)
  if (length < 0 || position - 1 + length > text.length) {
    throw errors.parameterRange('Length', 2, length, `from 0 to ${text.length - position + 1}`)
  }
  return text.slice(position - 1, position - 1 + length)
}

export function Replace(_s: AlSession, text: string, from: string, to: string): string {
  if (from === '') throw errors.parameterRange('OldValue', 1, from, 'at least one character')
  return text.replaceAll(from, () => to)
}

export function Remove(_s: AlSession, text: string, position: number, length?: number): string {
  if (position < 1 || position > text.length) throw errors.stringIndex(position, text.length)
  if (length === undefined) return text.slice(0, position - 1)
  if (length < 0 || position - 1 + length > text.length) {
    throw errors.parameterRange('Length', 2, length, `from 0 to ${text.length - position + 1}`)
  }
  return text.slice(0, position - 1) + text.slice(position - 1 + length)
}

export function Split(_s: AlSession, text: string, separators: readonly string[]): AlList<string> {
  return split(text, separators)
}

export function SplitByList(_s: AlSession, text: string, separators: AlList<string>): AlList<string> {
  return split(text, separators.items)
}

export function SplitByCharacters(_s: AlSession, text: string, separators: AlList<number>): AlList<string> {
  return split(
    text,
    separators.items.map((unit) => String.fromCharCode(unit)),
  )
}

/** Without separators at white space; where several fit, the one named first. */
function split(text: string, separators: readonly string[]): AlList<string> {
  const wanted = separators.filter((separator) => separator !== '')
  if (wanted.length === 0) return new AlList(text.split(/\s/))
  if (wanted.length === 1) return new AlList(text.split(wanted[0]!))
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length;) {
    const found = wanted.find((separator) => text.startsWith(separator, at))
    if (found === undefined) {
      at++
      continue
    }
    parts.push(text.slice(from, at))
    at += found.length
    from = at
  }
  parts.push(text.slice(from))
  return new AlList(parts)
}

export function Trim(_s: AlSession, text: string): string {
  return text.trim()
}

export function TrimStart(_s: AlSession, text: string, characters?: string): string {
  if (characters === undefined || characters === '') return text.trimStart()
  let start = 0
  while (start < text.length && characters.includes(text[start]!)) start++
  return text.slice(start)
}

export function TrimEnd(_s: AlSession, text: string, characters?: string): string {
  if (characters === undefined || characters === '') return text.trimEnd()
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}

export function PadLeft(_s: AlSession, text: string, length: number, filler = 32): string {
  if (length < 0) throw errors.parameterRange('Count', 1, length, 'from 0 to 2147483647')
  return text.padStart(length, String.fromCharCode(filler))
}

export function PadRight(_s: AlSession, text: string, length: number, filler = 32): string {
  if (length < 0) throw errors.parameterRange('Count', 1, length, 'from 0 to 2147483647')
  return text.padEnd(length, String.fromCharCode(filler))
}

export function ToLower(_s: AlSession, text: string): string {
  return lowerCase(text)
}

export function ToUpper(_s: AlSession, text: string): string {
  return upperCase(text)
}

function checkStart(text: string, from: number): void {
  if (from < 1 || from > text.length + 1) throw errors.stringIndex(from, text.length)
}
