import type { AlSession } from '../../session/al-session.ts'
import { Decimal } from '../../values/decimal.ts'
import { JsonArray, JsonObject, type JsonNode } from '../../values/json/json-node.ts'
import { fromScalar, type ScalarKind } from './scalar-values.ts'
import { arrays, asKind, objects, scalars } from './token-methods.ts'

const blanks: Readonly<Record<ScalarKind, unknown>> = {
  Boolean: false,
  Byte: 0,
  Char: 0,
  Integer: 0,
  BigInteger: 0n,
  Decimal: Decimal.ZERO,
  Duration: 0,
  Date: 0,
  Time: 0,
  DateTime: 0,
  Text: '',
}

/** `GetInteger(key[, true: the default when it is missing])` and its like. `find` raises when it must find something. */
export function getters<Container, Key>(
  find: (container: Container, key: Key, orDefault: boolean) => JsonNode | undefined,
) {
  const scalar =
    (kind: ScalarKind) =>
    (s: AlSession, container: Container, key: Key, orDefault = false) => {
      const node = find(container, key, orDefault)
      return node === undefined ? blanks[kind] : fromScalar[kind](s, asKind(node, scalars))
    }
  return {
    // The keys are ScalarKinds: the table has no others.
    ...Object.fromEntries((Object.keys(blanks) as ScalarKind[]).map((kind) => [`Get${kind}`, scalar(kind)])),
    GetOption: scalar('Integer'),
    GetArray: (_s: AlSession, container: Container, key: Key, orDefault = false) => {
      const node = find(container, key, orDefault)
      return node === undefined ? new JsonArray() : asKind(node, arrays)
    },
    GetObject: (_s: AlSession, container: Container, key: Key, orDefault = false) => {
      const node = find(container, key, orDefault)
      return node === undefined ? new JsonObject() : asKind(node, objects)
    },
  }
}
