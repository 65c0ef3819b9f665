import type { Ref } from '@alcove/al-abi'
import { answer } from '../../errors/answer.ts'
import type { AlSession } from '../../session/al-session.ts'
import { equalJson, type JsonArray, type JsonNode } from '../../values/json/json-node.ts'
import { getters } from './getters.ts'
import { ofEveryKind } from './of-every-kind.ts'
import { arrays, commonMethods } from './token-methods.ts'

/** Methods of JsonArray (`rt.JsonArray`); indexes count from 0. */
export const JsonArrayMethods = {
  ...commonMethods(arrays),
  ...ofEveryKind('Add', (make) => (s: AlSession, array: JsonArray, value: unknown) => array.add(make(s, value))),
  ...ofEveryKind('IndexOf', (make) => (s: AlSession, array: JsonArray, value: unknown) => {
    const wanted = make(s, value)
    return array.items.findIndex((item) => equalJson(item, wanted))
  }),
  ...ofEveryKind(
    'Insert',
    (make) => (s: AlSession, array: JsonArray, use: boolean, index: number, value: unknown) =>
      answer(use, () => array.insert(index, make(s, value))),
  ),
  ...ofEveryKind(
    'Set',
    (make) => (s: AlSession, array: JsonArray, use: boolean, index: number, value: unknown) =>
      answer(use, () => array.set(index, make(s, value))),
  ),
  ...getters((array: JsonArray, index: number, orDefault: boolean) =>
    orDefault ? array.items[index] : array.get(index),
  ),
  Count: (_s: AlSession, array: JsonArray): number => array.items.length,
  Get: (_s: AlSession, array: JsonArray, use: boolean, index: number, result: Ref<JsonNode>): boolean =>
    answer(use, () => {
      result.v = array.get(index)
    }),
  RemoveAt: (_s: AlSession, array: JsonArray, use: boolean, index: number): boolean =>
    answer(use, () => array.removeAt(index)),
}
