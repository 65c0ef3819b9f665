import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'

/** What may be encrypted, in characters. */
export const MAX_ENCRYPTED_LENGTH = 215

/** Every database has a key: it is made when first used. */
export function EncryptionEnabled(_s: AlSession): boolean {
  return true
}

export function EncryptionKeyExists(_s: AlSession): boolean {
  return true
}

export async function Encrypt(s: AlSession, text: string): Promise<string> {
  if (text.length > MAX_ENCRYPTED_LENGTH) throw errors.encryptedTooLong(text.length, MAX_ENCRYPTED_LENGTH)
  return s.host.store.textCipher.encrypt(text)
}

export async function Decrypt(s: AlSession, encrypted: string): Promise<string> {
  const text = await s.host.store.textCipher.decrypt(encrypted)
  if (text === undefined) throw errors.notEncrypted()
  return text
}
