import type { IsolatedText, IsolatedTexts, StoragePlace, TextCipher } from '../app-storage.ts'
import { StoreError } from '../record-store.ts'
import type { Result } from './row-query.ts'
import type { SessionWork } from './session-work.ts'
import type { Sql } from './sql-builder.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Rows of "alcove"."isolated_storage". */
export class PostgresIsolatedTexts implements IsolatedTexts {
  readonly #work: SessionWork
  readonly #cipher: TextCipher

  constructor(work: SessionWork, cipher: TextCipher) {
    this.#work = work
    this.#cipher = cipher
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
      value: isEncrypted === 't' ? await this.#decrypted(value) : value,
      isSecret: isSecret === 't',
      isEncrypted: isEncrypted === 't',
    }
  }

  async set(place: StoragePlace, key: string, text: IsolatedText): Promise<void> {
    for (const part of [key, text.value])
      if (part.includes('\0'))
        throw new StoreError('value-out-of-range', 'A text with the character U+0000 cannot be stored.')
    const value = text.isEncrypted ? await this.#cipher.encrypt(text.value) : text.value
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

  async #decrypted(value: string): Promise<string> {
    const text = await this.#cipher.decrypt(value)
    if (text === undefined)
      throw new Error('An encrypted text of the isolated storage does not fit the encryption key.')
    return text
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

function placeValues({ appId, company, userSid }: StoragePlace): string[] {
  return [appId, company, userSid ?? NOBODY]
}
