import { AlError } from './al-error.ts'

/**
 * The rule of optional results: what goes wrong raises when the result is discarded and answers false when it is used. Faults of
 * the engine always raise.
 */
export function answer(use: boolean, work: () => void): boolean {
  if (!use) {
    work()
    return true
  }
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof AlError && error.code !== 'Internal') return false
    throw error
  }
}
