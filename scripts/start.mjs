import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNodeVersion } from './setup/node-version.mjs'

/** `npm start`: installs and builds what is missing, then becomes `alcove serve`, which takes the arguments: `npm start -- --port 8080`. */
checkNodeVersion()
void start()

async function start() {
  const { SetupError } = await import('./setup/run.mjs')
  try {
    const { installWhenStale } = await import('./setup/install.mjs')
    const { buildServerWhenChanged } = await import('./setup/build.mjs')
    const { root } = await import('./setup/folders.mjs')
    process.chdir(root)
    await installWhenStale()
    await buildServerWhenChanged()
    process.argv.splice(2, 0, 'serve')
    await import(pathToFileURL(join(root, 'apps', 'cli', 'dist', 'main.js')).href)
  } catch (error) {
    console.error(
      error instanceof SetupError || error?.code === 'ENOSPC' ? `Alcove did not start: ${error.message}` : error,
    )
    process.exit(1)
  }
}
