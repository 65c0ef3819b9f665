import { checkNodeVersion } from './setup/node-version.mjs'

/**
 * `npm test`: sets up what tests need, then runs all of them; the last line says `N passed, N failed`. Parts can be
 * named: `npm test -- checks unit al database e2e`.
 */
checkNodeVersion()
void test(process.argv.slice(2))

async function test(parts) {
  const { Results } = await import('./test/results.mjs')
  const results = new Results()
  try {
    await runAll(results, (part) => parts.length === 0 || parts.includes(part))
  } catch (error) {
    const { SetupError } = await import('./setup/run.mjs')
    console.error(error instanceof SetupError ? error.message : error)
    results.check(false)
  }
  console.log(`${results.passed} passed, ${results.failed} failed`)
  process.exitCode = results.failed > 0 ? 1 : 0
}

async function runAll(results, wants) {
  const { installWhenStale } = await import('./setup/install.mjs')
  const { buildAllWhenChanged } = await import('./setup/build.mjs')
  await installWhenStale()
  await buildAllWhenChanged()
  if (wants('checks')) await runChecks(results)
  if (wants('unit')) await (await import('./test/unit.mjs')).runUnitTests(results)
  if (wants('al')) await (await import('./test/al-apps.mjs')).runAlTests(results)
  if (wants('database')) await runOnSystemPostgres(results)
  if (wants('e2e')) await (await import('./test/end-to-end.mjs')).runEndToEndTests(results)
}

async function runChecks(results) {
  const { checks } = await import('./test/checks.mjs')
  const { step } = await import('./setup/run.mjs')
  for (const { name, run } of checks) {
    const { ok, output } = await step(name, run)
    if (!ok) console.log(`${output}\n${name}: failed`)
    results.check(ok)
  }
}

async function runOnSystemPostgres(results) {
  const { startSystemPostgres } = await import('./test/system-postgres.mjs')
  const { runDatabaseTests } = await import('./test/unit.mjs')
  const server = await startSystemPostgres()
  if (server.url === undefined)
    return console.log(`Integration tests on the system's PostgreSQL: left out, ${server.reason}.`)
  try {
    console.log(`Integration tests on the system's PostgreSQL ${server.name}`)
    await runDatabaseTests(results, server.url)
  } finally {
    await server.stop()
  }
}
