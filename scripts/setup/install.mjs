import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './folders.mjs'
import { SetupError, run, runNode, step } from './run.mjs'

const modules = join(root, 'node_modules')
/** Which lockfile the modules were installed from. */
const stampFile = join(modules, '.alcove-install')

/** Installs the dependencies when they are missing or no longer those of package-lock.json. */
export async function installWhenStale() {
  const wanted = stampOfLockfile()
  if (readText(stampFile) === wanted) return
  if (isInstalled()) return keepStamp(wanted)

  checkWritable()
  const result = await step('Installing dependencies, which takes a while the first time', npmCi)
  if (!result.ok) {
    process.stderr.write(result.output)
    throw new SetupError('npm could not install the dependencies, for the reason above; put it right and start again.')
  }
  keepStamp(wanted)
}

function npmCi() {
  // Whatever the user's settings leave out: building takes the development tools, the embedded PostgreSQL is optional.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  return npm && /\.c?js$/.test(npm) ? runNode(npm, args) : run('npm', args)
}

function stampOfLockfile() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Did somebody run npm by hand? Then npm's own list names every package that this machine needs, in the version of the lockfile. */
function isInstalled() {
  const text = readText(join(modules, '.package-lock.json'))
  if (text === undefined) return false
  const installed = JSON.parse(text).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/')) return true
    const there = installed[path]
    if (there === undefined) return optional === true
    return (link === true || there.version === version) && existsSync(join(root, path))
  })
}

function keepStamp(stamp) {
  try {
    writeFileSync(stampFile, stamp)
  } catch {
    // Another user's folder: the next start compares again.
  }
}

function checkWritable() {
  try {
    accessSync(root, constants.W_OK)
    if (existsSync(modules)) accessSync(modules, constants.W_OK)
  } catch {
    throw new SetupError(
      `The dependencies must be installed, but ${root} is not writable; run "npm ci" once as its owner, or change the owner.`,
    )
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
