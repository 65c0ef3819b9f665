const KEPT_MS = 1_000

/** A question to the database and its answer, once it has come. */
class Answer<T> {
  readonly at: number
  readonly promise: Promise<T>
  value: T | undefined

  constructor(promise: Promise<T>, at: number, failed: () => void) {
    this.at = at
    this.promise = promise
    promise.then((value) => (this.value = value), failed)
  }

  isFresh(now: number): boolean {
    return now - this.at <= KEPT_MS
  }
}

/** What every start asks of the database, kept for a second: thousands of sessions may start in it. What is known needs no promise. */
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
  company(name: string): string | undefined | Promise<string | undefined> {
    const list = this.#freshCompanies()
    if (list.value) return companyOf(list.value, name)
    return list.promise.then((companies) => companyOf(companies, name))
  }

  companies(): Promise<readonly string[]> {
    return this.#freshCompanies().promise
  }

  mayStart(userSid: string): boolean | Promise<boolean> {
    const now = performance.now()
    const known = this.#users.get(userSid)
    if (known?.isFresh(now)) return known.value ?? known.promise
    if (this.#users.size > 1_000) this.#users.clear()
    const answer = new Answer(this.#mayStart(userSid), now, () => this.#users.delete(userSid))
    this.#users.set(userSid, answer)
    return answer.promise
  }

  #freshCompanies(): Answer<readonly string[]> {
    const now = performance.now()
    if (this.#companyList?.isFresh(now)) return this.#companyList
    return (this.#companyList = new Answer(this.#companies(), now, () => (this.#companyList = undefined)))
  }
}

function companyOf(companies: readonly string[], name: string): string | undefined {
  if (companies.includes(name)) return name
  const wanted = name.toLocaleLowerCase('en')
  return companies.find((company) => company.toLocaleLowerCase('en') === wanted)
}
