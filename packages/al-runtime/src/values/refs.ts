import type { Ref } from '@alcove/al-abi'

/** A variable that is passed by reference somewhere. */
export class Box<T> implements Ref<T> {
  v: T

  constructor(v: T) {
    this.v = v
  }
}

export function box<T>(value: T): Ref<T> {
  return new Box(value)
}

/**
 * A `var` argument that lives in another object: a record field, an array element, a global. `convert` is the place's own
 * assignment rule (a Text[50] field passed as `var Text` checks its length at write-back).
 */
export function ref<T>(object: object, key: PropertyKey, convert?: (value: T) => T): Ref<T> {
  return new PlaceRef(object as Record<PropertyKey, T>, key, convert)
}

class PlaceRef<T> implements Ref<T> {
  private readonly object: Record<PropertyKey, T>
  private readonly key: PropertyKey
  private readonly convert: ((value: T) => T) | undefined

  constructor(object: Record<PropertyKey, T>, key: PropertyKey, convert: ((value: T) => T) | undefined) {
    this.object = object
    this.key = key
    this.convert = convert
  }

  get v(): T {
    return this.object[this.key] as T
  }

  set v(value: T) {
    this.object[this.key] = this.convert === undefined ? value : this.convert(value)
  }
}
