import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { TextCipher } from '../app-storage.ts'
import type { Result } from './row-query.ts'
import type { SessionWork } from './session-work.ts'

/**
 * AES-256-GCM with a key that every database has of its own: iv, tag and text in one, so that what was changed does not read. The key is
 * in the database too: it guards against who sees a value or a table, not against who has it all.
 */
export class PostgresTextCipher implements TextCipher {
  readonly #work: SessionWork
  #key: Buffer | undefined

  constructor(work: SessionWork) {
    this.#work = work
  }

  async encrypt(text: string): Promise<string> {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(ALGORITHM, await this.#keyOfDatabase(), iv)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
  }

  async decrypt(encrypted: string): Promise<string | undefined> {
    const bytes = Buffer.from(encrypted, 'base64')
    if (bytes.length < IV_BYTES + TAG_BYTES) return undefined
    const decipher = createDecipheriv(ALGORITHM, await this.#keyOfDatabase(), bytes.subarray(0, IV_BYTES))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
    } catch {
      return undefined // not encrypted with this key, or changed since
    }
  }

  /** Made at the first use, apart from every transaction: nobody may lose it by a rollback. */
  async #keyOfDatabase(): Promise<Buffer> {
    this.#key ??= (await this.#read()) ?? (await this.#create())
    return this.#key
  }

  async #create(): Promise<Buffer> {
    await this.#apart(
      `insert into alcove.encryption_key (id, key) values (1, decode($1, 'hex')) on conflict do nothing`,
      [randomBytes(KEY_BYTES).toString('hex')],
    )
    const made = await this.#read()
    if (made === undefined) throw new Error('The encryption key of the database has gone.')
    return made
  }

  async #read(): Promise<Buffer | undefined> {
    const { rows } = await this.#apart(`select encode(key, 'hex') from alcove.encryption_key where id = 1`, [])
    return rows[0]?.[0] === undefined ? undefined : Buffer.from(rows[0][0], 'hex')
  }

  #apart(text: string, values: readonly unknown[]): Promise<Result> {
    return this.#work.operate((operation) => this.#work.apart(operation, undefined, { text, values }))
  }
}

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
