import type { AlType } from '@alcove/al-abi'
import * as js from './js/build.ts'
import type { Expression, Statement } from './js/tree.ts'

/** Types, decimals and events of an object's code: made once, when the code is loaded. */
export class ConstantPool {
  readonly #names = new Map<string, string>()
  readonly #statements: Statement[] = [js.declare('const', 'C', js.rt('C')), js.declare('const', 'A', js.rt('A'))]

  get statements(): readonly Statement[] {
    return this.#statements
  }

  type(type: AlType): Expression {
    return this.#named('T', JSON.stringify(type), js.literal(type))
  }

  decimal(text: string): Expression {
    return this.#named('D', text, js.call(js.rt('decimal'), [js.literal(text)]))
  }

  /** The event with its subscribers, undefined when there are none. */
  event(key: string): Expression {
    return this.#named('P', key, js.call(js.member(js.name('image'), 'event'), [js.literal(key)]))
  }

  /** A built-in by its owner and name: V8 takes a constant for what it is, and inlines it. */
  builtIn(owner: string, name: string): Expression {
    return this.#named(`${owner}_${name}_`, '', js.member(js.rt(owner), name))
  }

  /** Place of a field of a table extension in its record's values. */
  field(tableId: number, no: number): Expression {
    const value = js.call(js.member(js.name('image'), 'field'), [js.literal(tableId), js.literal(no)])
    return this.#named('F', `${tableId} ${no}`, value)
  }

  #named(prefix: string, key: string, value: Expression): Expression {
    const known = this.#names.get(prefix + key)
    if (known) return js.name(known)
    const name = `${prefix}${this.#names.size}`
    this.#names.set(prefix + key, name)
    this.#statements.push(js.declare('const', name, value))
    return js.name(name)
  }
}
