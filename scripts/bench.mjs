import { join } from 'node:path'
import { checkNodeVersion } from './setup/node-version.mjs'

/** `npm run bench`: installs and builds what is missing, then measures. Some figures by name: `npm run bench -- starts stops`. */
checkNodeVersion()
void bench(process.argv.slice(2))

async function bench(names) {
  const { SetupError, runNode } = await import('./setup/run.mjs')
  try {
    const { installWhenStale } = await import('./setup/install.mjs')
    const { buildAllWhenChanged } = await import('./setup/build.mjs')
    const { root } = await import('./setup/folders.mjs')
    await installWhenStale()
    await buildAllWhenChanged()
    const { code } = await runNode(join(root, 'bench', 'dist', 'main.js'), names, { show: true })
    process.exitCode = typeof code === 'number' ? code : 1
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exitCode = 1
  }
}
