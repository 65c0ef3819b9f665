/** Texts that apps keep for themselves (AL's IsolatedStorage). Written in the session's transaction, like records. */
export interface IsolatedTexts {
  get(place: StoragePlace, key: string): Promise<IsolatedText | undefined>
  set(place: StoragePlace, key: string, text: IsolatedText): Promise<void>
  /** False: there was none. */
  delete(place: StoragePlace, key: string): Promise<boolean>
}

export interface StoragePlace {
  readonly appId: string
  /** Empty: of all companies. */
  readonly company: string
  /** Undefined: of all users. */
  readonly userSid: string | undefined
}

export interface IsolatedText {
  readonly value: string
  readonly isSecret: boolean
  /** Kept encrypted in the database. */
  readonly isEncrypted: boolean
}

/** Encrypts texts with the key of the database. */
export interface TextCipher {
  encrypt(text: string): Promise<string>
  /** Undefined: it was not encrypted with this key, or has been changed. */
  decrypt(encrypted: string): Promise<string | undefined>
}

/** AL's NumberSequence: numbers are handed out outside of every transaction, so that a rollback gives none back. */
export interface NumberSequences {
  /** False: it exists already. */
  create(place: SequencePlace, seed: bigint, increment: bigint): Promise<boolean>
  exists(place: SequencePlace): Promise<boolean>
  /** False: there was none. */
  drop(place: SequencePlace): Promise<boolean>
  /** The first of `count` numbers in a row, and the distance between them; undefined: there is no such sequence. */
  next(place: SequencePlace, count: number): Promise<{ readonly first: bigint; readonly increment: bigint } | undefined>
  /** The last number handed out; before there was one, the first one to come. */
  current(place: SequencePlace): Promise<bigint | undefined>
  /** False: there is no such sequence. */
  restart(place: SequencePlace, seed: bigint): Promise<boolean>
}

export interface SequencePlace {
  readonly name: string
  /** Empty: of all companies. */
  readonly company: string
}
