import { spawn } from 'node:child_process'
import { root } from './folders.mjs'

/** Something that people can put right: shown as one line, without a stack trace. */
export class SetupError extends Error {}

/**
 * Runs a program in the repository and resolves to its exit code and output. With `show` the output goes to the terminal as it comes;
 * without, whoever needs it prints it.
 */
export function run(file, args, { env = {}, show = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio })
    let output = ''
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ ok: code === 0, code: code ?? signal, output }))
  })
}

/** Runs a JavaScript file with this Node: npx and npm would stand between us and its signals. */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options)
}

/** Says what is being done, and how long it took. */
export async function step(text, work) {
  const startedAt = Date.now()
  process.stdout.write(`${text} …${process.stdout.isTTY ? '' : '\n'}`)
  const result = await work()
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(process.stdout.isTTY ? `\r${text} … ${seconds} s\n` : `${text}: ${seconds} s\n`)
  return result
}
