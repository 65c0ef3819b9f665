import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's defaults, which follow OWASP (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'))
}

/** A hash nobody has the password of, so that unknown names take as long as known ones. */
const decoy = hash(crypto.randomUUID())

export async function passwordMatches(storedHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? (await decoy), password.normalize('NFKC'))
  return matches && storedHash !== undefined
}
