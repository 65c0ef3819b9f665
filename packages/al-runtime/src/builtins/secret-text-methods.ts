import { substitute } from '../format/substitute.ts'
import type { AlSession } from '../session/al-session.ts'
import { SecretText } from '../values/secret-text.ts'
import { simpleTypes, Variant } from '../values/variant.ts'

/** As StrSubstNo, of secrets and to one. */
export function SecretStrSubstNo(s: AlSession, format: string, secrets: readonly SecretText[] = []): SecretText {
  const values = secrets.map((secret) => new Variant(secret.unwrap(), simpleTypes.text))
  return new SecretText(substitute(s, format, values))
}

/** Methods of SecretText (`rt.SecretText`). */
export const SecretTextMethods = {
  IsEmpty: (_s: AlSession, secret: SecretText) => secret.unwrap() === '',
  SecretStrSubstNo,
  Unwrap: (_s: AlSession, secret: SecretText) => secret.unwrap(),
}
