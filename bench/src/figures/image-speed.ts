import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { CompiledImage } from '@alcove/al-abi'
import { compileApp } from '@alcove/al-compiler'
import { loadImage } from '@alcove/al-runtime'
import { buildImage } from '@alcove/testkit'
import type { Benchmark } from '../figure.ts'
import { cpuMs, median, megabytes, ms } from '../figure.ts'
import { generateApp } from '../generated-app/generate-app.ts'

const OBJECTS = 1_000
const LINES = 200_000
const RUNS = 5
/** Of what all code at once takes. */
const REACH_TIME = 0.5
const REACH_MEMORY = 0.1

const manifest = {
  id: '5d0f0f3e-0000-4000-8000-000000000001',
  name: 'Bench',
  publisher: 'Alcove',
  version: '1.0.0.0',
  preprocessorSymbols: [],
  dependencies: [],
  features: [],
}

/** A large app in a worker, up to its first call: code is evaluated when it is first used. The peer evaluates it all when the image comes. */
export const imageSpeed: Benchmark = {
  name: 'image',
  async run() {
    const image = compiledImage()
    const codeunits = image.apps.flatMap(({ objects }) => objects.filter(({ kind }) => kind === 'Codeunit'))
    const [first] = codeunits
    if (!first) throw new Error('The generated app has no codeunit')
    const lazy: Cost[] = []
    const eager: Cost[] = []
    for (let run = 0; run < RUNS; run++) {
      lazy.push(cost(image, [first.id]))
      eager.push(
        cost(
          image,
          codeunits.map(({ id }) => id),
        ),
      )
    }
    const [own, peer] = [medianCost(lazy), medianCost(eager)]
    return [
      {
        name: `load an image of ${OBJECTS.toLocaleString('en-US')} objects, up to the first call`,
        reach: `<= ${REACH_TIME} of the time and ${REACH_MEMORY} of the memory of evaluating it all`,
        value: `${ms(own.ms)} of a processor, ${megabytes(own.bytes)}`,
        isMet: own.ms <= REACH_TIME * peer.ms && own.bytes <= REACH_MEMORY * peer.bytes,
        peers: [
          `evaluating all ${codeunits.length} codeunits when it is loaded: ${ms(peer.ms)}, ${megabytes(peer.bytes)}`,
        ],
        numbers: { loadMs: own.ms, loadBytes: own.bytes, allMs: peer.ms, allBytes: peer.bytes },
      },
    ]
  },
}

interface Cost {
  /** Of a processor. */
  readonly ms: number
  /** What stays on the heap, beside the image itself. */
  readonly bytes: number
}

function cost(image: CompiledImage, used: readonly number[]): Cost {
  const before = heapUsed()
  const begin = process.cpuUsage()
  const loaded = loadImage(image)
  for (const id of used) loaded.codeunitClass(id)
  const took = cpuMs(begin)
  const bytes = heapUsed() - before
  // Named again after the measurement, so that it is still there during it.
  if (!loaded.codeunit(used[0] ?? 0)) throw new Error('Nothing was loaded')
  return { ms: took, bytes }
}

function medianCost(costs: readonly Cost[]): Cost {
  return { ms: median(costs.map((one) => one.ms)), bytes: median(costs.map((one) => one.bytes)) }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

function compiledImage(): CompiledImage {
  const outcome = compileApp({ manifest, files: generateApp(OBJECTS, LINES) })
  if (outcome.kind === 'failed') throw new Error(outcome.diagnostics[0]?.message)
  return buildImage([outcome.app])
}
