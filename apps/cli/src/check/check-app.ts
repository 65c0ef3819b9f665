import { checkApp as checkSources, parseFile, readManifest } from '@alcove/al-compiler'
import type { Diagnostic } from '@alcove/al-compiler'
import type { CheckOptions } from './check-folders.ts'
import type { SourceText } from './read-sources.ts'
import { withSymbols } from './with-symbols.ts'

/** All diagnostics of the files as one app; with `syntaxOnly` those of the parser. */
export function checkApp(
  manifestFile: SourceText,
  files: readonly SourceText[],
  { syntaxOnly, symbols }: CheckOptions,
): readonly Diagnostic[] {
  const read = readManifest(manifestFile.path, manifestFile.text)
  if (!read.manifest) return read.diagnostics
  const manifest = withSymbols(read.manifest, symbols)
  if (!syntaxOnly) return [...read.diagnostics, ...checkSources({ manifest, files })]
  const found = files.map(
    ({ path, text }) => parseFile(path, text, { symbols: manifest.preprocessorSymbols }).diagnostics,
  )
  return [...read.diagnostics, ...found.flat()]
}
