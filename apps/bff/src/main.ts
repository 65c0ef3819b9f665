import { parseArguments } from './main/arguments.ts'
import { serve } from './main/serve.ts'

/** The server as a program of its own: `node dist/main.js [options]`. People start it by `alcove serve`. */
await serve(() => parseArguments(process.argv.slice(2)))
