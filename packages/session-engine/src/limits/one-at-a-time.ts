/** Work in the background of which one run at a time is under way: while it is, another is not begun. */
export class OneAtATime {
  #running: Promise<void> | undefined

  get isRunning(): boolean {
    return this.#running !== undefined
  }

  run(work: () => Promise<void>, failed: (error: unknown) => void): void {
    this.#running ??= work()
      .catch(failed)
      .finally(() => (this.#running = undefined))
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.#running
  }
}
