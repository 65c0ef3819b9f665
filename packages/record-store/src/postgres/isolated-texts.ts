import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { IsolatedText, IsolatedTexts, StoragePlace } from '../app-storage.ts'
import { StoreError } from '../record-store.ts'
import type { Result } from './row-query.ts'
import type { SessionWork } from './session-work.ts'
import type { Sql } from './sql-builder.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Rows of "alcove"."isolated_storage". The key of encrypted ones is in the database too: it guards against who sees the table alone. */
export class PostgresIsolatedTexts implements IsolatedTexts {
  readonly #work: SessionWork

  constructor(work: SessionWork) {
    this.#work = work
  }

  async get(place: StoragePlace, key: string): Promise<IsolatedText | undefined> {
    const { rows } = await this.#read({
      text: `select value, is_secret, is_encrypted from alcove.isolated_storage where ${WHERE}`,
      values: [...placeValues(place), key],
    })
    const [row] = rows
    if (row === undefined) return undefined
    const [value = '', isSecret, isEncrypted] = row
    return {
      value: isEncrypted === 't' ? decrypt(value, await this.#encryptionKey()) : value,
      isSecret: isSecret === 't',
      isEncrypted: isEncrypted === 't',
    }
  }

  async set(place: StoragePlace, key: string, text: IsolatedText): Promise<void> {
    for (const part of [key, text.value])
      if (part.includes('\0'))
        throw new StoreError('value-out-of-range', 'A text with the character U+0000 cannot be stored.')
    const value = text.isEncrypted ? encrypt(text.value, await this.#encryptionKey()) : text.value
    await this.#write({
      text:
        `insert into alcove.isolated_storage (app_id, company, user_sid, key, value, is_secret, is_encrypted) values ($1, $2, $3, $4, $5, $6, $7) ` +
        `on conflict (app_id, company, user_sid, key) do update set value = excluded.value, is_secret = excluded.is_secret, is_encrypted = excluded.is_encrypted`,
      values: [...placeValues(place), key, value, text.isSecret, text.isEncrypted],
    })
  }

  async delete(place: StoragePlace, key: string): Promise<boolean> {
    const { count } = await this.#write({
      text: `delete from alcove.isolated_storage where ${WHERE}`,
      values: [...placeValues(place), key],
    })
    return count > 0
  }

  /** Made at the first use, apart from every transaction: nobody may lose it by a rollback. */
  async #encryptionKey(): Promise<Buffer> {
    const known = await this.#read({ text: KEY_SQL, values: [] })
    if (known.rows[0]?.[0] !== undefined) return Buffer.from(known.rows[0][0], 'hex')
    await this.#work.operate((operation) =>
      this.#work.apart(operation, undefined, {
        text: `insert into alcove.encryption_key (id, key) values (1, decode($1, 'hex')) on conflict do nothing`,
        values: [randomBytes(32).toString('hex')],
      }),
    )
    const { rows } = await this.#read({ text: KEY_SQL, values: [] })
    return Buffer.from(rows[0]?.[0] ?? '', 'hex')
  }

  #read(sql: Sql): Promise<Result> {
    return this.#work.operate((operation) => this.#work.read(operation, undefined, sql))
  }

  #write(sql: Sql): Promise<Result> {
    return this.#work.operate(async (operation) => {
      await this.#work.begin(operation)
      return this.#work.inTransaction(operation, undefined, (connection) => connection.run(sql))
    })
  }
}

const WHERE = 'app_id = $1 and company = $2 and user_sid = $3 and key = $4'
const KEY_SQL = `select encode(key, 'hex') from alcove.encryption_key where id = 1`

function placeValues({ appId, company, userSid }: StoragePlace): string[] {
  return [appId, company, userSid ?? NOBODY]
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM: iv, tag and text in one, so that a changed row does not read. */
function encrypt(text: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function decrypt(stored: string, key: Buffer): string {
  const bytes = Buffer.from(stored, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}
