import { join } from 'node:path'
import { pino } from 'pino'
import type { Logger } from 'pino'

export type { Logger }

/**
 * Structured log, one line an event; nothing secret gets in. At a terminal it goes to alcove.log in the data folder, so that people can read
 * what the server says; otherwise to standard error, for whatever runs the server.
 */
export function createLog(level: string, dataFolder: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          'req.headers["x-csrf-token"]',
          'password',
          'token',
          '*.password',
          '*.token',
        ],
        censor: '[hidden]',
      },
    },
    process.stderr.isTTY
      ? pino.destination({ dest: join(dataFolder, 'alcove.log'), mkdir: true, sync: false })
      : pino.destination({ dest: 2, sync: false }),
  )
}
