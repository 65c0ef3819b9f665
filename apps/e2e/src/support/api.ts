import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { networkInterfaces, platform } from 'node:os'

export interface ApiAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: unknown
}

/** One sign-in as a program sees it: cookie, CSRF token, plain requests. */
export class Api {
  readonly address: string
  readonly #localAddress = randomLoopback()
  cookie: string | undefined
  csrfToken = ''
  /** A program's token, instead of a sign-in. */
  bearer: string | undefined

  constructor(address: string) {
    this.address = address
  }

  /** The same sign-in by another way to the server. */
  at(address: string): Api {
    const other = new Api(address)
    other.cookie = this.cookie
    other.csrfToken = this.csrfToken
    return other
  }

  async call(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    const answer = await this.#send(method, path, body)
    const [setCookie] = answer.headers['set-cookie'] ?? []
    if (setCookie !== undefined) this.cookie = setCookie.split(';')[0]
    const token = (answer.body as { csrfToken?: unknown } | undefined)?.csrfToken
    if (typeof token === 'string') this.csrfToken = token
    return answer
  }

  /** Fails on any answer that is not a success. */
  async get<T>(path: string): Promise<T> {
    return expectSuccess<T>('GET', path, await this.call('GET', path))
  }

  async post<T>(path: string, body: unknown = {}): Promise<T> {
    return expectSuccess<T>('POST', path, await this.call('POST', path, body))
  }

  #send(method: string, path: string, body: unknown): Promise<ApiAnswer> {
    const text = body === undefined ? undefined : JSON.stringify(body)
    return new Promise((resolve, reject) => {
      const outgoing = request(
        new URL(path, this.address),
        {
          method,
          ...(this.#localAddress !== undefined && { localAddress: this.#localAddress }),
          headers: {
            ...(text !== undefined && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(text),
            }),
            ...(this.cookie !== undefined && { cookie: this.cookie }),
            ...(this.bearer !== undefined && { authorization: `Bearer ${this.bearer}` }),
            ...(this.csrfToken !== '' && { 'x-csrf-token': this.csrfToken }),
          },
        },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', reject)
          incoming.on('end', () => {
            const content = Buffer.concat(chunks).toString()
            const isJson = incoming.headers['content-type']?.includes('json') === true
            const parsed: unknown = isJson ? JSON.parse(content) : content
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: parsed })
          })
        },
      )
      outgoing.on('error', reject)
      outgoing.end(text)
    })
  }
}

function expectSuccess<T>(method: string, path: string, answer: ApiAnswer): T {
  if (answer.status >= 400)
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body as T // the caller names the contract of the address
}

/** People come from many addresses, and the server limits sign-ins by address. Linux answers on all of 127.0.0.0/8. */
function randomLoopback(): string | undefined {
  if (platform() !== 'linux' || networkInterfaces()['lo'] === undefined) return undefined
  const byte = () => 1 + Math.floor(Math.random() * 253)
  return `127.${byte()}.${byte()}.${byte()}`
}
