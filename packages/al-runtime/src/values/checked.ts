import { errors } from '../errors/error-texts.ts'
import { Decimal } from './decimal.ts'

/**
 * Arithmetic of al-language.md 4.3 as generated code calls it (`rt.A`). The compiler widens both operands to one type first
 * (rt.C), so there is one function for each operator and type: `add sub mul div mod neg` + `Int` (32 bits checked), `Big` (64
 * bits checked), `Dec`, `Dur` (milliseconds, safe integers). `divide` is AL's `/`, always Decimal.
 */
export function addInt(a: number, b: number): number {
  const sum = a + b
  return (sum | 0) === sum ? sum : raiseOverflow()
}

export function subInt(a: number, b: number): number {
  const difference = a - b
  return (difference | 0) === difference ? difference : raiseOverflow()
}

export function mulInt(a: number, b: number): number {
  const product = a * b
  const integer = product | 0
  return integer === product ? integer : raiseOverflow()
}

export function divInt(a: number, b: number): number {
  if (b === 0) throw errors.divideByZero()
  if (b === -1) return negInt(a)
  return (a / b) | 0
}

export function modInt(a: number, b: number): number {
  if (b === 0) throw errors.divideByZero()
  return (a % b) | 0
}

export function negInt(a: number): number {
  return a === -2147483648 ? raiseOverflow() : (0 - a) | 0
}

export function addBig(a: bigint, b: bigint): bigint {
  return checkBig(a + b)
}

export function subBig(a: bigint, b: bigint): bigint {
  return checkBig(a - b)
}

export function mulBig(a: bigint, b: bigint): bigint {
  return checkBig(a * b)
}

export function divBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw errors.divideByZero()
  return checkBig(a / b)
}

export function modBig(a: bigint, b: bigint): bigint {
  if (b === 0n) throw errors.divideByZero()
  return a % b
}

export function negBig(a: bigint): bigint {
  return checkBig(-a)
}

export function addDec(a: Decimal, b: Decimal): Decimal {
  return a.add(b)
}

export function subDec(a: Decimal, b: Decimal): Decimal {
  return a.sub(b)
}

export function mulDec(a: Decimal, b: Decimal): Decimal {
  return a.mul(b)
}

export function divDec(a: Decimal, b: Decimal): Decimal {
  return a.divTrunc(b)
}

export function modDec(a: Decimal, b: Decimal): Decimal {
  return a.mod(b)
}

export function negDec(a: Decimal): Decimal {
  return a.neg()
}

/** AL's `/`. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return a.div(b)
}

export function addDur(a: number, b: number): number {
  return checkDuration(a + b)
}

export function subDur(a: number, b: number): number {
  return checkDuration(a - b)
}

export function mulDur(a: number, b: number): number {
  return checkDuration(a * b + 0)
}

export function divDur(a: number, b: number): number {
  if (b === 0) throw errors.divideByZero()
  return Math.trunc(a / b) + 0
}

export function modDur(a: number, b: number): number {
  if (b === 0) throw errors.divideByZero()
  return (a % b) + 0
}

export function negDur(a: number): number {
  return 0 - a
}

function checkBig(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw errors.overflow()
  return value
}

function checkDuration(value: number): number {
  if (!Number.isSafeInteger(value)) throw errors.overflow()
  return value
}

function raiseOverflow(): never {
  throw errors.overflow()
}
