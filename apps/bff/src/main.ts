import { parseArguments } from './main/arguments.ts'
import { serve } from './main/serve.ts'

/** The server as a program: `node dist/main.js [options]`, or imported by scripts/start.mjs. */
await serve(() => parseArguments(process.argv.slice(2)))
