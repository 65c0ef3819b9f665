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
      redact: { paths: ['password', 'token', '*.password', '*.token'], censor: '[hidden]' },
    },
    process.stderr.isTTY
      ? pino.destination({ dest: join(dataFolder, 'alcove.log'), mkdir: true, sync: false })
      : pino.destination({ dest: 2, sync: false }),
  )
}

/** For pino-http. Headers carry sign-ins, addresses may carry what people look for: neither is ever logged. */
export const httpSerializers = {
  req: ({ method, url, remoteAddress }: { method?: string; url?: string; remoteAddress?: string }) => ({
    method,
    path: url?.split('?')[0],
    remoteAddress,
  }),
  res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
}
