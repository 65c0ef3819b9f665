import { ms } from '../../figure.ts'
import { peerText, runProgram } from '../../peers/run-program.ts'
import type { Work } from './work.ts'

const LOOPS = 10_000_000
const FIB = 30

const lua = `local t=os.clock(); local function fib(n) if n<2 then return n end return fib(n-1)+fib(n-2) end fib(${FIB}) print((os.clock()-t)*1000)`
const python = `import time\nt=time.perf_counter()\ndef fib(n):\n  return n if n<2 else fib(n-1)+fib(n-2)\nfib(${FIB})\nprint((time.perf_counter()-t)*1000)`
const erlang = `F=fun(_,N) when N<2 -> N; (S,N) -> S(S,N-1)+S(S,N-2) end, {T,_}=timer:tc(fun() -> F(F,${FIB}) end), io:format("~p~n",[T/1000]), halt().`

export const numberWork: readonly Work[] = [
  {
    name: 'loop',
    most: 1.5,
    variables: 'i: Integer; Seed: Integer;',
    statements: `
        for i := 1 to ${LOOPS} do begin
            Seed := (Seed * 31 + i) mod 65521;
            if Seed mod 2 = 0 then
                Total := Total + Seed mod 7;
        end;`,
    byHand: loopByHand,
  },
  {
    name: `fib(${FIB})`,
    most: 4,
    variables: '',
    statements: `        Total := Fib(${FIB});`,
    procedures: `
    local procedure Fib(n: Integer): Integer
    begin
        if n < 2 then
            exit(n);
        exit(Fib(n - 1) + Fib(n - 2));
    end;`,
    byHand: () => fibByHand(FIB),
    peers: () => [
      peerText('lua5.4', runProgram('lua5.4', ['-e', lua]), ms),
      peerText('python3', runProgram('python3', ['-c', python]), ms),
      peerText('erl', runProgram('erl', ['-noshell', '-eval', erlang]), ms),
    ],
  },
]

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
