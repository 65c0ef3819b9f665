import type { TestEngine } from '@alcove/testkit'

/** Runs a codeunit to its end, however long it takes; an AL error is a failed benchmark. Returns the milliseconds from call to durable end. */
export async function runToEnd(test: TestEngine, codeunit: string): Promise<number> {
  const start = performance.now()
  const own = { number: 0 }
  const ended = new Promise<void>((resolve, reject) => {
    const off = test.engine.on('ended', (session, end) => {
      if (session.number !== own.number) return
      off()
      if (end.reason === 'completed') resolve()
      else reject(new Error(`${codeunit}: ${end.comment}`))
    })
  })
  own.number = await test.start(codeunit)
  await ended
  return performance.now() - start
}
