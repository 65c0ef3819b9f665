import { parseArgs } from 'node:util'
import { StartError } from '../server/start-error.ts'

/** Flags of the server by setting name. */
export interface ServeArguments {
  readonly config: string | undefined
  readonly flags: Readonly<Record<string, unknown>>
}

const flagSettings = {
  host: 'host',
  port: 'ClientServicesPort',
  'server-instance': 'ServerInstance',
  'data-folder': 'dataFolder',
  'database-url': 'databaseUrl',
  app: 'apps',
  workers: 'workers',
  'log-level': 'logLevel',
} as const

/** Raises StartError for a flag it does not know. */
export function parseArguments(argv: readonly string[]): ServeArguments {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        config: { type: 'string' },
        host: { type: 'string' },
        port: { type: 'string' },
        'server-instance': { type: 'string' },
        'data-folder': { type: 'string' },
        'database-url': { type: 'string' },
        app: { type: 'string', multiple: true },
        workers: { type: 'string' },
        'log-level': { type: 'string' },
      },
    })
    const { config, ...rest } = values
    const flags = Object.entries(rest).map(([flag, value]) => [flagSettings[flag as keyof typeof flagSettings], value])
    return { config, flags: Object.fromEntries(flags) as Record<string, unknown> }
  } catch (cause) {
    throw new StartError((cause as Error).message)
  }
}
