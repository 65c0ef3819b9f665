import type { TestEngine } from '@alcove/testkit'
import type { Figure } from '../../figure.ts'
import { cpuMs, median, ms } from '../../figure.ts'

/** The same work in AL and by hand. */
export interface Work {
  readonly name: string
  /** At most so many times the time of the work by hand. */
  readonly most: number
  readonly variables: string
  /** Statements that leave in Total what `byHand` gives back. */
  readonly statements: string
  readonly procedures?: string
  byHand(): number
  /** Others that did the same, as text; asked once. */
  peers?(): readonly string[]
}

/** Nothing, but for starting a session and ending it: every other time is one above this. */
export const nothing: Work = { name: 'nothing', most: 1, variables: '', statements: '', byHand: () => 0 }

export function codeunitOf(work: Work, id: number): string {
  return `
codeunit ${id} "${work.name}"
{
    trigger OnRun()
    var
        Say: Codeunit Tell;
        Total: Integer;
${work.variables}
    begin
${work.statements}
        Say.It(Format(Total));
    end;
${work.procedures ?? ''}
}`
}

/**
 * Both in turn, so that a busy machine slows both: the first rounds warm up. Medians of the processor's time, which others can take less of than of
 * the clock's; while the session's thread computes, this process does nothing else.
 */
export async function compare(
  test: TestEngine,
  works: readonly Work[],
  rounds: { readonly warm: number; readonly measured: number },
): Promise<readonly Figure[]> {
  const timesOf = new Map([nothing, ...works].map((work) => [work, { al: [] as number[], byHand: [] as number[] }]))
  for (let round = 0; round < rounds.warm + rounds.measured; round++)
    for (const [work, times] of timesOf) {
      const al = await runAl(test, work)
      const start = process.cpuUsage()
      const total = work.byHand()
      const byHand = cpuMs(start)
      if (al.total !== total) throw new Error(`${work.name}: AL says ${al.total}, JavaScript ${total}.`)
      if (round < rounds.warm) continue
      times.al.push(al.tookMs)
      times.byHand.push(byHand)
    }
  const idle = median(timesOf.get(nothing)?.al ?? [])
  return works.map((work) => {
    const times = timesOf.get(work)
    return figure(work, median(times?.al ?? []) - idle, median(times?.byHand ?? []))
  })
}

async function runAl(test: TestEngine, work: Work): Promise<{ readonly tookMs: number; readonly total: number }> {
  const start = process.cpuUsage()
  const { end, told } = await test.run(work.name)
  const tookMs = cpuMs(start)
  if (end.reason !== 'completed') throw new Error(`${work.name}: ${end.comment}`)
  return { tookMs, total: Number(told.at(-1)) }
}

function figure(work: Work, own: number, byHand: number): Figure {
  const value = own / byHand
  return {
    name: `AL against hand-written JavaScript: ${work.name}`,
    reach: `<= ${work.most}`,
    value: `${value.toFixed(2)} x`,
    isMet: value <= work.most,
    peers: [`JavaScript: ${ms(byHand)}`, `AL: ${ms(own)}`, ...(work.peers?.() ?? [])],
    numbers: { ratio: value, alMs: own, javaScriptMs: byHand },
  }
}
