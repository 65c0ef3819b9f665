export { EmbeddedPostgresError } from './embedded/embedded-postgres-error.ts'
export type { EmbeddedPostgresErrorCode } from './embedded/embedded-postgres-error.ts'
export { startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts'
export type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded/start-embedded-postgres.ts'
