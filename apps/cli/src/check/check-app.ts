import { compileApp, parseFile, readManifest } from '@alcove/al-compiler'
import type { Diagnostic } from '@alcove/al-compiler'

/** All diagnostics of the files as one app; with `syntaxOnly` those of the parser. */
export function checkApp(
  manifestFile: { readonly path: string; readonly text: string },
  files: readonly { readonly path: string; readonly text: string }[],
  syntaxOnly: boolean,
): readonly Diagnostic[] {
  const { manifest, diagnostics } = readManifest(manifestFile.path, manifestFile.text)
  if (!manifest) return diagnostics
  if (syntaxOnly)
    return [
      ...diagnostics,
      ...files.flatMap(
        (file) => parseFile(file.path, file.text, { symbols: manifest.preprocessorSymbols }).diagnostics,
      ),
    ]
  return [...diagnostics, ...compileApp({ manifest, files }).diagnostics]
}
