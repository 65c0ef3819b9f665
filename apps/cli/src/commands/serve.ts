import { Command } from 'commander'

const collect = (value: string, previous: string[] | undefined) => [...(previous ?? []), value]

export function serveCommand(): Command {
  return new Command('serve')
    .description('start the server')
    .option('--config <file>', 'settings file (default: alcove.json)')
    .option('--host <address>', 'address to listen on')
    .option('--port <number>', 'port to listen on')
    .option('--server-instance <name>', 'name of the server instance')
    .option('--data-folder <folder>', "folder of the server's data")
    .option('--database-url <url>', 'PostgreSQL 15 or later instead of the embedded one')
    .option('--app <folder>', 'AL app to publish; may be repeated', collect)
    .option('--workers <number>', 'worker threads (0 = one a core)')
    .option('--log-level <level>', 'trace, debug, info, warn, error or silent')
    .action(async (options: Record<string, string | string[] | undefined>) => {
      // The server is large; the other commands do without it.
      const { serve } = await import('@alcove/bff')
      const { config, host, port, serverInstance, dataFolder, databaseUrl, app, workers, logLevel } = options
      const flags = {
        host,
        ClientServicesPort: port,
        ServerInstance: serverInstance,
        dataFolder,
        databaseUrl,
        apps: app,
        workers,
        logLevel,
      }
      await serve(() => ({
        config: typeof config === 'string' ? config : undefined,
        flags: Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)),
      }))
    })
}
