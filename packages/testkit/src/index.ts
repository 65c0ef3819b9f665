export { startTestServer } from './postgres-server.ts'
export type { TestServer } from './postgres-server.ts'
export { createTemporaryDatabase } from './temporary-database.ts'
export type { TemporaryDatabase } from './temporary-database.ts'
