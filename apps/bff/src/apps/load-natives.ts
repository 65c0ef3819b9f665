import { pathToFileURL } from 'node:url'
import { nativeClassesOf } from '@alcove/al-runtime'
import type { NativeClass } from '@alcove/al-runtime'

/** The native codeunits of the modules. Their code runs with all rights of the server: only its administrator names them. */
export async function loadNatives(paths: readonly string[]): Promise<readonly NativeClass[]> {
  const modules = await Promise.all(paths.map((path) => importModule(path)))
  return modules.flat()
}

async function importModule(path: string): Promise<readonly NativeClass[]> {
  let module: Readonly<Record<string, unknown>>
  try {
    module = (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>
  } catch (cause) {
    throw new Error(
      `The native module ${path} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    )
  }
  return nativeClassesOf(module, path)
}
