import { setTimeout as delay } from 'node:timers/promises'

/** Asks until there is an answer that is not undefined and not false. */
export async function eventually<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  what = 'it',
  atMostMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + atMostMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > deadline) throw new Error(`Waited ${atMostMs} ms for ${what}.`)
    await delay(20)
  }
}
