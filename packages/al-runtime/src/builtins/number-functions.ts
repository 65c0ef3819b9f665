import { checkBigInteger, negInteger } from '../values/checked.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { Decimal, type RoundDirection } from '../values/decimal.ts'
import { createGuid, createSequentialGuid, NULL_GUID } from '../values/guid.ts'

export function AbsInteger(_s: AlSession, number: number): number {
  return number < 0 ? negInteger(number) : number
}

export function AbsBigInteger(_s: AlSession, number: bigint): bigint {
  return number < 0n ? checkBigInteger(-number) : number
}

export function AbsDuration(_s: AlSession, number: number): number {
  return Math.abs(number)
}

export function AbsDecimal(_s: AlSession, number: Decimal): Decimal {
  return number.abs()
}

/** In floating point, as the platform does. */
export function Power(_s: AlSession, number: Decimal, exponent: Decimal): Decimal {
  return Decimal.fromNumber(number.toNumber() ** exponent.toNumber())
}

/** Precision of Round(x), where no application setup says otherwise (al-language.md 4.4). */
const DEFAULT_PRECISION = Decimal.fromString('0.01')

export function Round(_s: AlSession, number: Decimal, precision = DEFAULT_PRECISION, direction = '='): Decimal {
  if (!isDirection(direction)) throw errors.parameterRange('Direction', 3, direction, '=, < or >')
  return number.round(precision, direction)
}

function isDirection(text: string): text is RoundDirection {
  return text === '=' || text === '<' || text === '>'
}

/** 1..max; the sign of max does not matter, 0 counts as 1. */
export function Random(s: AlSession, max: number): number {
  return s.random.next(Math.max(Math.abs(max), 1))
}

export function Randomize(s: AlSession, seed?: number): void {
  s.random.reseed(seed ?? Number(process.hrtime.bigint() & 0x7fffffffn))
}

export function CreateGuid(_s: AlSession): string {
  return createGuid()
}

export function CreateSequentialGuid(_s: AlSession): string {
  return createSequentialGuid()
}

export function IsNullGuid(_s: AlSession, value: string): boolean {
  return value === NULL_GUID
}
