import type { AppManifest } from '@alcove/al-abi'

/** `--define` adds to what app.json defines. */
export function withSymbols(manifest: AppManifest, symbols: readonly string[]): AppManifest {
  return { ...manifest, preprocessorSymbols: [...manifest.preprocessorSymbols, ...symbols] }
}
