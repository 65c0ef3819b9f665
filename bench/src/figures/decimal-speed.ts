import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { cpuTimed, median, ms } from '../figure.ts'
import { decimalsByHand } from '../peers/decimals-by-hand.ts'
import { runToEnd } from '../run-to-end.ts'

const VALUES = 1000
const ROUNDS = 1000
const RUNS = 5

/** One codeunit an operation; all of them fill the same arrays first, which takes one thousandth of their time. */
const operations = {
  add: 'Result += Amount[i];',
  multiply: 'Result := Quantity[i] * Price[i];',
  divide: 'Result := Amount[i] / Quantity[i];',
  compare: 'if Amount[i] < Price[i] then Count += 1;',
} as const
type Operation = keyof typeof operations

const names = Object.keys(operations) as Operation[] // the keys of a literal are known

const al = names.map((name, i) => codeunit(50_001 + i, name)).join('\n')

/** Decimal as AL code calculates with it, against decimal.js on the same values, by the processor's time. */
export const decimalSpeed: Benchmark = {
  name: 'decimals',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url } })
      const times = names.map((name) => ({ name, own: [] as number[], peer: [] as number[] }))
      for (let run = -1; run < RUNS; run++) {
        for (const { name, own, peer } of times) {
          const byAl = await cpuTimed(() => runToEnd(test, name))
          const byHand = await cpuTimed(() => decimalsByHand[name](VALUES, ROUNDS))
          // The first run only warms up.
          if (run < 0) continue
          own.push(byAl)
          peer.push(byHand)
        }
      }
      await test.close()
      return times.map(({ name, own, peer }) => figure(name, median(own), median(peer)))
    }),
}

/** Quantities of half pieces, prices of two to four places, amounts of two: what an order has. */
function codeunit(id: number, name: Operation): string {
  return `
codeunit ${id} "${name}"
{
    trigger OnRun()
    var
        Quantity: array[${VALUES}] of Decimal;
        Price: array[${VALUES}] of Decimal;
        Amount: array[${VALUES}] of Decimal;
        Result: Decimal;
        Seed: Integer;
        Count: Integer;
        Round: Integer;
        i: Integer;
    begin
        for i := 1 to ${VALUES} do begin
            Seed := (Seed * 31 + 7919) mod 65521;
            Quantity[i] := (Seed mod 199 + 1) / 2;
            Price[i] := (Seed mod 50021) / 10000 + Seed mod 1000;
            Amount[i] := (Seed * 7 mod 90001) / 100 + Seed mod 997;
        end;
        for Round := 1 to ${ROUNDS} do
            for i := 1 to ${VALUES} do
                ${operations[name]}
    end;
}`
}

function figure(name: string, own: number, peer: number): Figure {
  const ratio = peer / own
  const each = (total: number) => `${((total * 1e6) / (VALUES * ROUNDS)).toFixed(0)} ns each`
  return {
    name: `Decimal ${name} against decimal.js`,
    reach: '>= 3 x as fast',
    value: `${ratio.toFixed(1)} x`,
    isMet: ratio >= 3,
    peers: [`AL: ${ms(own)}, ${each(own)}`, `decimal.js: ${ms(peer)}, ${each(peer)}`],
    numbers: { ratio, alMs: own, decimalJsMs: peer },
  }
}
