import { ErrorBody } from '@alcove/contracts'
import type { z } from 'zod'

/** The server answered with an error of the catalogue. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly body: ErrorBody
  /** What came with it: a refused stop operation, for example. */
  readonly payload: unknown

  constructor(status: number, body: ErrorBody, payload: unknown) {
    super(body.code)
    this.status = status
    this.body = body
    this.payload = payload
  }
}

/** No answer: it is not known whether the request arrived. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError'
}

export type RestRequest<T> = {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly answer?: z.ZodType<T>
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export type RestDependencies = {
  readonly csrfToken: () => string
  readonly onSignedOut: () => void
  readonly fetch?: typeof fetch
}

/** Commands and what is not live. */
export class Rest {
  readonly #of: RestDependencies

  constructor(dependencies: RestDependencies) {
    this.#of = dependencies
  }

  async request<T>(request: RestRequest<T>): Promise<T> {
    const response = await this.#send(request)
    const payload = await readJson(response)
    if (!response.ok) throw this.#failure(request, response, payload)
    return request.answer ? request.answer.parse(payload) : (undefined as T) // no answer schema: T is void
  }

  async #send({ method = 'GET', path, body, timeoutMs = 10_000, signal }: RestRequest<unknown>): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (method !== 'GET') headers['x-csrf-token'] = this.#of.csrfToken()
    const signals = [AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]
    try {
      return await (this.#of.fetch ?? fetch)(path, {
        method,
        headers,
        credentials: 'same-origin',
        signal: AbortSignal.any(signals),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
    } catch (cause) {
      throw new NoAnswerError(path, { cause })
    }
  }

  #failure({ path }: RestRequest<unknown>, response: Response, payload: unknown): Error {
    const parsed = ErrorBody.safeParse(payload)
    const retryAfter = Number(response.headers.get('retry-after')) || undefined
    const body: ErrorBody = parsed.success ? parsed.data : { code: codeOfStatus(response.status) }
    if (body.code === 'not-signed-in' && path !== '/api/me') this.#of.onSignedOut()
    const seconds = body.retryAfterSeconds ?? retryAfter
    return new ApiError(
      response.status,
      { ...body, ...(seconds !== undefined && { retryAfterSeconds: seconds }) },
      payload,
    )
  }
}

function codeOfStatus(status: number): ErrorBody['code'] {
  if (status === 401) return 'not-signed-in'
  if (status === 403) return 'no-permission'
  if (status === 404) return 'not-found'
  if (status === 410) return 'session-ended'
  if (status === 422) return 'invalid-input'
  if (status === 429) return 'rate-limited'
  return 'server-error'
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
