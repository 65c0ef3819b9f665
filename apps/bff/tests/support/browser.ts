import { Me } from '@alcove/contracts'
import type {
  ClientToServer,
  Dialogs,
  Notice,
  OpenView,
  ServerToClient,
  ViewPatch,
  ViewReply,
  ViewSnapshot,
} from '@alcove/contracts'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** A browser with one sign-in: cookie jar, CSRF token, tabs. */
export class Browser {
  readonly address: string
  cookie = ''
  csrfToken = ''
  me: Me | undefined
  readonly tabs: Tab[] = []

  constructor(address: string) {
    this.address = address
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.cookie === '' ? {} : { cookie: this.cookie }),
        ...(method === 'GET' ? {} : { 'x-csrf-token': this.csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const cookie = response.headers.get('set-cookie')
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? ''
    const text = await response.text()
    return { status: response.status, body: parsed(text), headers: response.headers }
  }

  get(path: string, headers?: Record<string, string>): Promise<Answer> {
    return this.send('GET', path, undefined, headers)
  }

  post(path: string, body: unknown = {}, headers?: Record<string, string>): Promise<Answer> {
    return this.send('POST', path, body, headers)
  }

  async setUp(link: string, password: string, name?: string): Promise<Me> {
    const token = new URL(link).hash.slice(1)
    return this.#take(await this.post('/api/setup', { token, password, ...(name === undefined ? {} : { name }) }))
  }

  async signIn(name: string, password: string): Promise<Me> {
    return this.#take(await this.post('/api/sign-in', { name, password }))
  }

  async readMe(): Promise<Me> {
    return this.#take(await this.get('/api/me'))
  }

  async startSession(): Promise<Me> {
    return this.#take(await this.post('/api/session'))
  }

  #take({ status, body }: Answer): Me {
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`)
    this.me = Me.parse(body)
    this.csrfToken = this.me.csrfToken
    return this.me
  }

  /** Starts a codeunit in a background session. */
  async run(codeunitId: number): Promise<{ uid: string; number: number; runId: string }> {
    const { status, body } = await this.post('/api/runs', { codeunitId, where: 'background' })
    if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`)
    return body as { uid: string; number: number; runId: string }
  }

  stop(uid: string, comment = 'Blocks posting', operationId: string = crypto.randomUUID()): Promise<Answer> {
    return this.post('/api/stop-operations', { operationId, comment, targets: [{ uid }] })
  }

  async tab(auth?: { token: string }): Promise<Tab> {
    const tab = new Tab(this.address, this.cookie, auth)
    this.tabs.push(tab)
    await tab.connected()
    return tab
  }

  close(): void {
    for (const tab of this.tabs) tab.close()
  }
}

/** One socket of a browser, and all that it was sent. */
export class Tab {
  readonly socket: Socket<ServerToClient, ClientToServer>
  readonly patches: ViewPatch[] = []
  readonly notices: Notice[] = []
  readonly dialogs: Dialogs['dialogs'][] = []
  readonly heartbeats: { epoch: string }[] = []
  /** Acknowledges patches as a page does. */
  acknowledges = true

  constructor(address: string, cookie: string, auth?: { token: string }) {
    this.socket = io(address, {
      path: '/socket',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...(auth ? { auth } : { extraHeaders: { cookie } }),
    })
    this.socket.on('view:patch', (patch) => {
      this.patches.push(patch)
      if (this.acknowledges) this.socket.emit('view:ack', { viewId: patch.viewId, rev: patch.rev })
    })
    this.socket.on('notice', (notice) => this.notices.push(notice))
    this.socket.on('dialog', ({ dialogs }) => this.dialogs.push(dialogs))
    this.socket.on('heartbeat', (beat) => this.heartbeats.push(beat))
  }

  connected(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', () => resolve())
      this.socket.once('connect_error', reject)
    })
  }

  ask(message: 'view:open' | 'view:change', view: unknown): Promise<ViewReply> {
    return this.socket.emitWithAck(message, view) as Promise<ViewReply>
  }

  async open<T extends OpenView['topic']>(view: OpenView & { topic: T }): Promise<ViewSnapshot & { topic: T }> {
    const reply = await this.ask('view:open', view)
    // Those of an earlier view of this id.
    this.patches.splice(0, this.patches.length, ...this.patches.filter((patch) => patch.viewId !== view.viewId))
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.snapshot as ViewSnapshot & { topic: T }
  }

  patchesOf<T extends ViewPatch['topic']>(viewId: string, _topic: T): Extract<ViewPatch, { topic: T }>[] {
    return this.patches.filter((patch) => patch.viewId === viewId) as Extract<ViewPatch, { topic: T }>[]
  }

  close(): void {
    this.socket.close()
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
