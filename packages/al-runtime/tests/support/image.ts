import type { CompiledImage, CompiledObject } from '@alcove/al-abi'

/** A codeunit written as the compiler would: its code, and what differs from a plain one. */
export interface TestCodeunit {
  readonly id: number
  readonly code: string
  readonly singleInstance?: boolean
}

export function imageOf(...codeunits: readonly TestCodeunit[]): CompiledImage {
  const objects = codeunits.map(({ id, code, singleInstance = false }): CompiledObject => ({
    kind: 'Codeunit',
    id,
    name: `Codeunit ${id}`,
    file: 0,
    line: 1,
    procedures: [{ name: 'OnRun', isTrigger: true, line: 3, endLine: 9 }],
    code,
    codeunit: { singleInstance, subtype: 'Normal', tableNo: 0, hasOnRun: true },
  }))
  return {
    generation: 1,
    apps: [
      {
        abiVersion: 1,
        manifest: {
          id: '',
          name: 'Shop',
          publisher: 'Contoso',
          version: '1.0.0.0',
          preprocessorSymbols: [],
          dependencies: [],
          features: [],
        },
        files: [],
        objects,
      },
    ],
    bases: [objects.map((_, i) => 100 + i)],
  }
}

/** A codeunit whose OnRun does `body`; `s` is the session. */
export function onRun(body: string): string {
  return `return class extends rt.Codeunit {
    async t_OnRun() { const s = this.s; ${body} }
  }`
}
