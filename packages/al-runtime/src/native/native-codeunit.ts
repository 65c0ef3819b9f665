import type { CompiledObject } from '@alcove/al-abi'
import { procedureMembers } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import { codeunit } from '../runtime/run-codeunit.ts'
import type { AlSession } from '../session/al-session.ts'
import type { Codeunit, CodeunitClass } from '../session/codeunit.ts'
import { AlDictionary } from '../values/dictionary.ts'
import { AlList } from '../values/list.ts'
import type { NativeClass, NativeContext } from './native-class.ts'

type Method = (...args: readonly unknown[]) => unknown

/** Native objects by the codeunit instance they stand behind. */
const objects = new WeakMap<object, object>()

/** The native class for a codeunit: id and name must fit. */
export function findNative(
  natives: readonly NativeClass[],
  { kind, id, name }: CompiledObject,
): NativeClass | undefined {
  if (kind !== 'Codeunit') return undefined
  return natives.find((one) => one.codeunit.id === id && one.codeunit.name.toUpperCase() === name.toUpperCase())
}

/** Procedures that others may call and the class does not have. */
export function missingProcedures(native: NativeClass, object: CompiledObject): readonly string[] {
  const names = object.procedures.filter((one) => !one.isTrigger && one.isLocal !== true).map(({ name }) => name)
  return [...new Set(names)].filter((name) => methodNamed(native, name) === undefined)
}

/** The generated class with its procedures replaced: interfaces and single instances stay what the AL says. */
export function nativeCodeunit(generated: CodeunitClass, object: CompiledObject, native: NativeClass): CodeunitClass {
  const replaced = class extends generated {
    constructor(session: AlSession) {
      super(session)
      objects.set(this, new native(contextOf(session)))
    }
  }
  const members = procedureMembers(object.procedures)
  object.procedures.forEach(({ name, isTrigger }, i) => {
    const member = isTrigger ? `t_${name}` : members[i]
    const method = methodNamed(native, name)
    if (member !== undefined)
      Object.defineProperty(replaced.prototype, member, { value: calling(object, name, method) })
  })
  return replaced
}

/** Generated code may take the answer for a value, so it must not be a promise. */
function calling(object: CompiledObject, name: string, method: Method | undefined) {
  return function (this: Codeunit, ...args: unknown[]): unknown {
    if (method === undefined) throw errors.notImplemented(`${object.name}.${name}`)
    const answer = method.apply(objects.get(this), args)
    if (answer instanceof Promise) throw new TypeError(`The native ${object.name}.${name} answers with a promise.`)
    return answer
  }
}

function methodNamed({ prototype }: NativeClass, name: string): Method | undefined {
  const key = name.toUpperCase()
  for (
    let level: object | null = prototype;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    const found = Object.getOwnPropertyNames(level).find((own) => own !== 'constructor' && own.toUpperCase() === key)
    const value: unknown = found === undefined ? undefined : Reflect.get(level, found)
    if (typeof value === 'function') return value as Method
  }
  return undefined
}

function contextOf(s: AlSession): NativeContext {
  const { identity } = s.host
  return {
    userId: identity.userName,
    userSecurityId: identity.userSid,
    companyName: identity.company,
    error(text) {
      throw errors.dialog(text)
    },
    list: (items = []) => new AlList([...items]),
    dictionary(entries = []) {
      const made = new AlDictionary()
      for (const [key, value] of entries) made.set(key, value)
      return made
    },
    native(variable, codeunitId) {
      const instance = (variable.v ??= codeunit(s, codeunitId)) as object
      const object = objects.get(instance)
      if (object === undefined) throw errors.notImplemented(`Codeunit ${codeunitId} as a native codeunit`)
      return object
    },
  }
}
