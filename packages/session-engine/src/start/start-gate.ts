const KEPT_MS = 1_000

interface Answer<T> {
  readonly at: number
  readonly value: Promise<T>
}

/** What every start asks of the database, kept for a second: thousands of sessions may start in it. */
export class StartGate {
  readonly #companies: () => Promise<readonly string[]>
  readonly #mayStart: (userSid: string) => Promise<boolean>
  #companyList: Answer<readonly string[]> | undefined
  readonly #users = new Map<string, Answer<boolean>>()

  constructor(parts: { companies: () => Promise<readonly string[]>; mayStart: (userSid: string) => Promise<boolean> }) {
    this.#companies = parts.companies
    this.#mayStart = parts.mayStart
  }

  /** The name as it is written in the list, by any case; undefined when there is none. */
  async company(name: string): Promise<string | undefined> {
    const wanted = name.toLocaleLowerCase('en')
    return (await this.companies()).find((company) => company.toLocaleLowerCase('en') === wanted)
  }

  companies(): Promise<readonly string[]> {
    const now = performance.now()
    if (!this.#companyList || now - this.#companyList.at > KEPT_MS) {
      this.#companyList = { at: now, value: this.#companies() }
      this.#companyList.value.catch(() => (this.#companyList = undefined))
    }
    return this.#companyList.value
  }

  mayStart(userSid: string): Promise<boolean> {
    const now = performance.now()
    const known = this.#users.get(userSid)
    if (known && now - known.at <= KEPT_MS) return known.value
    if (this.#users.size > 1_000) this.#users.clear()
    const answer = { at: now, value: this.#mayStart(userSid) }
    this.#users.set(userSid, answer)
    answer.value.catch(() => this.#users.delete(userSid))
    return answer.value
  }
}
