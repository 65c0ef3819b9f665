import { ErrorBody } from '@alcove/contracts'
import type { z } from 'zod'
import { CommandFailure, ServerRefusal } from '../output/failure.ts'
import { readToken } from './credentials.ts'

interface Call<Answer> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly answer: z.ZodType<Answer>
  /** Statuses besides 2xx whose body is an answer too. */
  readonly alsoFine?: readonly number[]
}

/** Talks to a running server with the stored token. */
export class ApiClient {
  readonly server: string
  readonly #token: string | undefined

  constructor(server: string, token = readToken(normalize(server))) {
    this.server = normalize(server)
    this.#token = token
  }

  get token(): string {
    if (this.#token === undefined) throw new CommandFailure(`Not signed in at ${this.server}. Run "alcove login".`)
    return this.#token
  }

  /** With the token. */
  call<Answer>(call: Call<Answer>): Promise<Answer> {
    return this.#send(call, { authorization: `Bearer ${this.token}` })
  }

  /** Without one: signing in. */
  callOpen<Answer>(call: Call<Answer>): Promise<Answer> {
    return this.#send(call, {})
  }

  async #send<Answer>(
    { method = 'GET', path, body, answer, alsoFine = [] }: Call<Answer>,
    headers: Record<string, string>,
  ): Promise<Answer> {
    let response: Response
    try {
      response = await fetch(`${this.server}${path}`, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    } catch {
      throw new CommandFailure(noServerText(this.server))
    }
    const received: unknown = await response.json().catch(() => undefined)
    if (!response.ok && !alsoFine.includes(response.status)) {
      const refusal = ErrorBody.safeParse(received)
      if (refusal.success) throw new ServerRefusal(refusal.data)
      throw new CommandFailure(`${this.server} answered ${response.status}. Is it an Alcove server?`)
    }
    const parsed = answer.safeParse(received)
    if (!parsed.success)
      throw new CommandFailure(`${this.server} answered something else than expected. Is it of the same version?`)
    return parsed.data
  }
}

export function noServerText(server: string): string {
  return `No server answers at ${server}. Start one with "alcove serve", or name another with --server.`
}

export function normalize(server: string): string {
  try {
    return new URL(server).origin
  } catch {
    throw new CommandFailure(`"${server}" is no address such as http://127.0.0.1:7085.`, 2)
  }
}
