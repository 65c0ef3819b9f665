import { writeFileSync } from 'node:fs'

/** Loaded into a server before its own modules: SIGUSR2 collects garbage and writes how many bytes are left in use. */
const file = process.env['BENCH_HEAP_FILE']
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  if (file !== undefined) writeFileSync(file, String(process.memoryUsage().heapUsed))
})
