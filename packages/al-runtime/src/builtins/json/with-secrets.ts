import { errors } from '../../errors/error-texts.ts'
import { cloneJson, JsonArray, JsonScalar, type JsonObject } from '../../values/json/json-node.ts'
import { printJson } from '../../values/json/print-json.ts'
import { selectJson } from '../../values/json/select-json.ts'
import { SecretText } from '../../values/secret-text.ts'

/** The object's text with secrets in the place of what stands at the paths; the object itself never holds them. */
export function withSecrets(object: JsonObject, secrets: readonly (readonly [path: string, SecretText])[]): SecretText {
  const copy = cloneJson(object)
  for (const [path, secret] of secrets) {
    const places = selectJson(copy, path)
    if (places.length === 0) throw errors.noJsonToken(path)
    for (const place of places) {
      const { parent } = place
      const value = new JsonScalar('text', secret.unwrap())
      if (parent instanceof JsonArray) parent.set(parent.items.indexOf(place), value)
      else for (const [key, child] of parent?.members ?? []) if (child === place) parent?.replace(key, value)
    }
  }
  return new SecretText(printJson(copy))
}
