import { errors } from '../errors/error-texts.ts'

const MAX_PART = 2_147_483_647

/** Version: Major.Minor.Build.Revision, a value. */
export class Version {
  readonly major: number
  readonly minor: number
  readonly build: number
  readonly revision: number

  constructor(major = 0, minor = 0, build = 0, revision = 0) {
    this.major = major
    this.minor = minor
    this.build = build
    this.revision = revision
  }

  static readonly EMPTY = new Version()

  /** `W.X[.Y[.Z]]`; undefined for any other text. */
  static parse(text: string): Version | undefined {
    const parts = /^\s*\d+(?:\s*\.\s*\d+){1,3}\s*$/.test(text) ? text.split('.').map(Number) : []
    return parts.length > 0 && parts.every((part) => part <= MAX_PART) ? new Version(...parts) : undefined
  }

  static of(text: string): Version {
    const version = Version.parse(text)
    if (version === undefined) throw errors.invalidVersion(text)
    return version
  }

  get text(): string {
    return `${this.major}.${this.minor}.${this.build}.${this.revision}`
  }

  /** JavaScript's `<` and its like compare by it. */
  valueOf(): bigint {
    return [this.major, this.minor, this.build, this.revision].reduce((sum, part) => (sum << 31n) | BigInt(part), 0n)
  }
}
