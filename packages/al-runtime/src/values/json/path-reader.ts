import { errors } from '../../errors/error-texts.ts'

export class PathReader {
  readonly path: string
  at = 0

  constructor(path: string) {
    this.path = path
  }

  get isAtEnd(): boolean {
    return this.at >= this.path.length
  }

  takes(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.path)
    if (!found) return undefined
    this.at += found[0].length
    return found[0]
  }

  expects(pattern: RegExp): string {
    const found = this.takes(pattern)
    if (found === undefined) throw this.failure()
    return found
  }

  /** A text in single or double quotes, or undefined. */
  quoted(): string | undefined {
    const found = this.takes(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/y)
    return found?.slice(1, -1).replace(/\\(.)/g, '$1')
  }

  failure() {
    return errors.invalidJsonPath(this.path, this.at + 1)
  }
}
