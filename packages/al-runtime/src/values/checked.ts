import { errors } from '../errors/error-texts.ts'

/** Integer, BigInteger and Duration arithmetic of `rt.A` (al-abi, conversions.ts; al-language.md 4.3). */
export function addInteger(left: number, right: number): number {
  const sum = left + right
  return (sum | 0) === sum ? sum : raiseOverflow()
}

export function subInteger(left: number, right: number): number {
  const difference = left - right
  return (difference | 0) === difference ? difference : raiseOverflow()
}

export function mulInteger(left: number, right: number): number {
  const product = left * right
  const integer = product | 0
  return integer === product ? integer : raiseOverflow()
}

export function divInteger(left: number, right: number): number {
  if (right === 0) throw errors.divideByZero()
  if (right === -1) return negInteger(left)
  return (left / right) | 0
}

export function modInteger(left: number, right: number): number {
  if (right === 0) throw errors.divideByZero()
  return (left % right) | 0
}

export function negInteger(value: number): number {
  return value === -2147483648 ? raiseOverflow() : (0 - value) | 0
}

export function addBigInteger(left: bigint, right: bigint): bigint {
  return checkBigInteger(left + right)
}

export function subBigInteger(left: bigint, right: bigint): bigint {
  return checkBigInteger(left - right)
}

export function mulBigInteger(left: bigint, right: bigint): bigint {
  return checkBigInteger(left * right)
}

export function divBigInteger(left: bigint, right: bigint): bigint {
  if (right === 0n) throw errors.divideByZero()
  return checkBigInteger(left / right)
}

export function modBigInteger(left: bigint, right: bigint): bigint {
  if (right === 0n) throw errors.divideByZero()
  return left % right
}

export function negBigInteger(value: bigint): bigint {
  return checkBigInteger(-value)
}

export function addDuration(left: number, right: number): number {
  return checkDuration(left + right)
}

export function subDuration(left: number, right: number): number {
  return checkDuration(left - right)
}

export function checkBigInteger(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw errors.overflow()
  return value
}

export function checkDuration(value: number): number {
  if (!Number.isSafeInteger(value)) throw errors.overflow()
  return value
}

function raiseOverflow(): never {
  throw errors.overflow()
}
