import { migrateDatabase } from '@alcove/record-store/postgres'
import { startTestServer } from './postgres-server.ts'
import { createDatabase, databaseName, serverVariable, templateVariable } from './temporary-database.ts'

/**
 * Global setup of Vitest: one PostgreSQL for the run, and a template with the fixed tables that test files copy.
 * The test processes start afterwards and inherit the variables.
 */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  try {
    const template = await createDatabase(server.url)
    await migrateDatabase({ connectionString: template.url })
    process.env[serverVariable] = server.url
    process.env[templateVariable] = databaseName(template.url)
    return async () => {
      await template.drop()
      await server.stop()
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
