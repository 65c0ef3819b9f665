import { startEmbeddedPostgres } from '../src/postgres/index.ts'

/** A process that starts a server, says where, and waits to be killed. */
const server = await startEmbeddedPostgres({ dataFolder: process.argv[2] ?? '', settings: { fsync: 'off' } })
process.stdout.write(JSON.stringify({ url: server.url, pid: server.pid }))
setInterval(() => undefined, 60_000)
