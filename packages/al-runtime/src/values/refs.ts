import type { Ref } from '@alcove/al-abi'

/** A variable that is passed by reference somewhere. */
class Box<T> implements Ref<T> {
  v: T

  constructor(v: T) {
    this.v = v
  }
}

export function box<T>(value: T): Ref<T> {
  return new Box(value)
}

/** A `var` argument that lives in another object: a record field, an array element, a global. */
export function ref(object: object, key: string | number): Ref {
  return new PlaceRef(object as Record<string | number, unknown>, key)
}

/** A place of another type than the parameter: a Text[50] field passed as `var Text` checks its length at write-back. */
export function refVia<Outer, Inner>(
  outer: Ref<Outer>,
  read: (value: Outer) => Inner,
  write: (value: Inner) => Outer,
): Ref<Inner> {
  return {
    get v() {
      return read(outer.v)
    },
    set v(value) {
      outer.v = write(value)
    },
  }
}

class PlaceRef implements Ref {
  private readonly object: Record<string | number, unknown>
  private readonly key: string | number

  constructor(object: Record<string | number, unknown>, key: string | number) {
    this.object = object
    this.key = key
  }

  get v(): unknown {
    return this.object[this.key]
  }

  set v(value: unknown) {
    this.object[this.key] = value
  }
}
