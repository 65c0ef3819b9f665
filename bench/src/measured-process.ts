import { spawn } from 'node:child_process'

export interface MeasuredProcess {
  /** From the start of the process to its exit. */
  readonly seconds: number
  /** Of user and system, on all its threads. */
  readonly cpuSeconds: number
  /** The most memory it had resident at any time. */
  readonly maxResidentBytes: number
  readonly exitCode: number
}

/** Has the process say itself what it took, as its last words: nobody else sees a peak that lies between two looks. */
const lastWords = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  require('node:fs').writeSync(2, '\\nmeasured ' + (userCPUTime + systemCPUTime) + ' ' + maxRSS)
})`

/** Runs a program of Node to its end and measures it. */
export function measureProcess(args: readonly string[]): Promise<MeasuredProcess> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'\nconst require = createRequire('file:///')\n${lastWords}`)}`
    const child = spawn(process.execPath, ['--import', preload, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.on('error', reject)
    child.on('close', (exitCode) => {
      const [, cpu, kilobytes] = /measured (\d+) (\d+)$/.exec(said) ?? []
      if (!cpu || !kilobytes) reject(new Error(`${args.join(' ')} ended without a word: ${said}`))
      else
        resolve({
          seconds: (performance.now() - start) / 1_000,
          cpuSeconds: Number(cpu) / 1e6,
          maxResidentBytes: Number(kilobytes) * 1_024,
          exitCode: exitCode ?? -1,
        })
    })
  })
}
