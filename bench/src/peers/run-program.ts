import { spawnSync } from 'node:child_process'

/** Runs a peer's program and reads the milliseconds it prints on its last line; undefined when it is not installed. */
export function runProgram(command: string, args: readonly string[]): number | undefined {
  const result = spawnSync(command, [...args], { encoding: 'utf8', timeout: 120_000 })
  if (result.error || result.status !== 0) return undefined
  const last = result.stdout.trim().split('\n').at(-1)
  const value = Number(last)
  return Number.isFinite(value) ? value : undefined
}

export function peerText(name: string, value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? `${name}: not installed` : `${name}: ${format(value)}`
}
