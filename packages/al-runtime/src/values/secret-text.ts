/** SecretText: nothing that prints, logs or inspects a value shows what is inside. */
export class SecretText {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  static readonly EMPTY = new SecretText('')

  unwrap(): string {
    return this.#text
  }
}
