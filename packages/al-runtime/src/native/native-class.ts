import type { AlDictionary } from '../values/dictionary.ts'
import type { AlList } from '../values/list.ts'

/**
 * A JavaScript class in the place of a codeunit (docs/guide/native-codeunits.md). Its methods are named like the procedures, in any case;
 * overloads share one. `OnRun` is the trigger.
 */
export interface NativeClass {
  readonly codeunit: { readonly id: number; readonly name: string }
  new (context: NativeContext): object
  readonly prototype: object
}

/** What a native codeunit may ask of its session. */
export interface NativeContext {
  readonly userId: string
  readonly userSecurityId: string
  readonly companyName: string
  /** Raises an AL error, as AL's Error does. */
  error(text: string): never
  list(items?: Iterable<unknown>): AlList
  dictionary(entries?: Iterable<readonly [unknown, unknown]>): AlDictionary
  /** The object behind a `var` parameter that is a codeunit with a native class; a variable that has not been used yet gets its codeunit. */
  native(variable: { v: unknown }, codeunitId: number): object
}

/** The classes that a module exports. Throws an Error that says what is wrong with it. */
export function nativeClassesOf(module: Readonly<Record<string, unknown>>, path: string): readonly NativeClass[] {
  const classes = Object.entries(module).filter(([, value]) => typeof value === 'function')
  if (classes.length === 0) throw new Error(`${path} exports no class.`)
  return classes.map(([name, value]) => {
    const { codeunit } = value as { codeunit?: Partial<NativeClass['codeunit']> }
    if (!Number.isInteger(codeunit?.id) || typeof codeunit?.name !== 'string')
      throw new Error(
        `${path}: class ${name} does not say which codeunit it is: static codeunit = { id: …, name: '…' }.`,
      )
    return value as NativeClass
  })
}
