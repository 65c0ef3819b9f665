/**
 * "Permissions Mock": tests lower their own permissions with it. Permission sets are not enforced here, so it keeps what is assigned and restricts
 * nothing.
 */
export class PermissionsMock {
  static readonly codeunit = { id: 131_006, name: 'Permissions Mock' }
  #isStarted = false
  #assigned = new Set<string>()

  OnRun(): void {
    if (this.#isStarted) this.Stop()
    else this.Start()
  }

  Start(): void {
    this.#isStarted = true
  }

  Stop(): void {
    this.#isStarted = false
    this.#assigned.clear()
  }

  ClearAssignments(): void {
    this.#assigned.clear()
  }

  Assign(role: string): void {
    if (this.#isStarted) this.#assigned.add(role)
  }

  Set(role: string): void {
    this.#assigned = new Set(this.#isStarted ? ['ALL OBJECTS', role] : [])
  }

  IsStarted(): boolean {
    return this.#isStarted
  }
}
