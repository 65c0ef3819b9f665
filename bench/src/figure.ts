/** One line of the table: what was measured, beside its peer of the same run. */
export interface Figure {
  readonly name: string
  /** What it should reach, as people read it. */
  readonly reach: string
  readonly value: string
  readonly isMet: boolean
  /** Others that did the same in the same run; a peer that is not installed says so. */
  readonly peers: readonly string[]
  /** The numbers behind `value`, by name with unit, for the JSON. */
  readonly numbers: Readonly<Record<string, number>>
}

/** Measures one or several figures that need the same set-up. */
export interface Benchmark {
  readonly name: string
  run(): Promise<readonly Figure[]>
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

export function median(values: readonly number[]): number {
  return percentile(ascending(values), 0.5)
}

export function ms(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`
}

/** Of bytes, 1,000,000 in one. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`
}

export function perSecond(value: number): string {
  return `${Math.round(value).toLocaleString('en-US')}/s`
}

/** The processor's time of this process since `start`: others can take less of it than of the clock's. */
export function cpuMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Of work that is done over and over: the processor's time it takes, in milliseconds. */
export async function cpuTimed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  return cpuMs(start)
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A figure that is to stay at or below a number. */
export function budget(
  name: string,
  value: number,
  most: number,
  text: (value: number) => string,
  peers: readonly string[] = [],
): Figure {
  return { name, reach: `<= ${text(most)}`, value: text(value), isMet: value <= most, peers, numbers: { value } }
}
