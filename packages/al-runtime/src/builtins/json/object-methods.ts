import type { Ref } from '@alcove/al-abi'
import { answer } from '../../errors/answer.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { JsonNode, JsonObject } from '../../values/json/json-node.ts'
import type { AlDictionary } from '../../values/dictionary.ts'
import { AlList } from '../../values/list.ts'
import type { SecretText } from '../../values/secret-text.ts'
import { getters } from './getters.ts'
import { ofEveryKind } from './of-every-kind.ts'
import { commonMethods, objects } from './token-methods.ts'
import { withSecrets } from './with-secrets.ts'

/** Methods of JsonObject (`rt.JsonObject`). */
export const JsonObjectMethods = {
  ...commonMethods(objects),
  ...ofEveryKind(
    'Add',
    (make) => (s: AlSession, object: JsonObject, use: boolean, key: string, value: unknown) =>
      answer(use, () => object.add(key, make(s, value))),
  ),
  ...ofEveryKind(
    'Replace',
    (make) => (s: AlSession, object: JsonObject, use: boolean, key: string, value: unknown) =>
      answer(use, () => object.replace(key, make(s, value))),
  ),
  ...getters((object: JsonObject, key: string, orDefault: boolean) =>
    orDefault ? object.members.get(key) : object.get(key),
  ),
  Contains: (_s: AlSession, object: JsonObject, key: string): boolean => object.members.has(key),
  Get: (_s: AlSession, object: JsonObject, use: boolean, key: string, result: Ref<JsonNode>): boolean =>
    answer(use, () => {
      result.v = object.get(key)
    }),
  Keys: (_s: AlSession, object: JsonObject) => new AlList([...object.members.keys()]),
  Remove: (_s: AlSession, object: JsonObject, use: boolean, key: string): boolean =>
    answer(use, () => object.remove(key)),
  WriteWithSecretsTo: (
    _s: AlSession,
    object: JsonObject,
    use: boolean,
    path: string,
    secret: SecretText,
    result: Ref<SecretText>,
  ): boolean => answer(use, () => void (result.v = withSecrets(object, [[path, secret]]))),
  WriteWithManySecretsTo: (
    _s: AlSession,
    object: JsonObject,
    use: boolean,
    secrets: AlDictionary,
    result: Ref<SecretText>,
  ): boolean =>
    answer(use, () => {
      // By its type, a dictionary of texts and secrets.
      const paths = secrets.keys() as string[]
      result.v = withSecrets(
        object,
        paths.map((path) => [path, secrets.get(path) as SecretText]),
      )
    }),
  Values: (_s: AlSession, object: JsonObject) => new AlList([...object.members.values()]),
}
