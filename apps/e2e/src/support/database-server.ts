import { startTestServer } from '@alcove/testkit'

/** Playwright's global setup: one PostgreSQL for the run; each server of a test gets a database of its own in it. */
export default async function startDatabaseServer(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env['ALCOVE_TEST_SERVER_URL'] = server.url
  return () => server.stop()
}
