import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { median, ms, timed } from '../figure.ts'
import { runToEnd } from '../run-to-end.ts'
import { peerText, runProgram } from '../peers/run-program.ts'

const LOOPS = 20_000_000
const FIB = 30
const RUNS = 5

const al = `
codeunit 50001 "Loop"
{
    trigger OnRun()
    var
        i: Integer;
        Seed: Integer;
        Total: Integer;
    begin
        for i := 1 to ${LOOPS} do begin
            Seed := (Seed * 31 + i) mod 65521;
            if Seed mod 2 = 0 then
                Total := Total + Seed mod 7;
        end;
    end;
}
codeunit 50002 "Fib"
{
    trigger OnRun()
    begin
        Fib(${FIB});
    end;

    local procedure Fib(n: Integer): Integer
    begin
        if n < 2 then
            exit(n);
        exit(Fib(n - 1) + Fib(n - 2));
    end;
}
codeunit 50003 "Nothing"
{
    trigger OnRun()
    begin
    end;
}`

/** The same, by hand. Kept out of line so that the engine compiles it as it would any function. */
function loopByHand(): number {
  let seed = 0
  let total = 0
  for (let i = 1; i <= LOOPS; i++) {
    seed = (seed * 31 + i) % 65_521
    if (seed % 2 === 0) total = total + (seed % 7)
  }
  return total
}

function fibByHand(n: number): number {
  return n < 2 ? n : fibByHand(n - 1) + fibByHand(n - 2)
}

const lua = `local t=os.clock(); local function fib(n) if n<2 then return n end return fib(n-1)+fib(n-2) end fib(${FIB}) print((os.clock()-t)*1000)`
const python = `import time\nt=time.perf_counter()\ndef fib(n):\n  return n if n<2 else fib(n-1)+fib(n-2)\nfib(${FIB})\nprint((time.perf_counter()-t)*1000)`
const erlang = `F=fun(_,N) when N<2 -> N; (S,N) -> S(S,N-1)+S(S,N-2) end, {T,_}=timer:tc(fun() -> F(F,${FIB}) end), io:format("~p~n",[T/1000]), halt().`

/** AL that only calculates, against the same in JavaScript. */
export const languageSpeed: Benchmark = {
  name: 'language',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url } })
      const timeOf = async (codeunit: string) => {
        const times: number[] = []
        for (let run = 0; run < RUNS; run++) {
          await runToEnd(test, codeunit)
          times.push(await runToEnd(test, codeunit))
        }
        return median(times)
      }
      const nothing = await timeOf('Nothing')
      const loop = (await timeOf('Loop')) - nothing
      const fib = (await timeOf('Fib')) - nothing
      await test.close()
      const loopJs = median(await repeat(() => loopByHand()))
      const fibJs = median(await repeat(() => fibByHand(FIB)))
      return [
        ratio('AL loop against hand-written JavaScript', loop, loopJs, 1.6, []),
        ratio(`AL fib(${FIB}) against hand-written JavaScript`, fib, fibJs, 20, [
          peerText('lua5.4', runProgram('lua5.4', ['-e', lua]), ms),
          peerText('python3', runProgram('python3', ['-c', python]), ms),
          peerText('erl', runProgram('erl', ['-noshell', '-eval', erlang]), ms),
        ]),
      ]
    }),
}

function ratio(name: string, own: number, byHand: number, most: number, peers: readonly string[]): Figure {
  const value = own / byHand
  return {
    name,
    reach: `<= ${most}`,
    value: `${value.toFixed(2)} x`,
    isMet: value <= most,
    peers: [`JavaScript: ${ms(byHand)}`, `AL: ${ms(own)}`, ...peers],
    numbers: { ratio: value, alMs: own, javaScriptMs: byHand },
  }
}

async function repeat(work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < RUNS * 2; run++) times.push(await timed(work))
  return times.slice(RUNS)
}
