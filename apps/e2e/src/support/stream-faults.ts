import type { Page, WebSocketRoute } from '@playwright/test'

/** A message of socket.io: its name (`reply` for the answer to one) and payload, and the frame that carries it. */
export interface StreamMessage {
  readonly name: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly frame: string
}

type FromServer = (message: StreamMessage, forward: (frame?: string) => void) => void
type FromPage = (message: StreamMessage, forward: () => void) => void

/** Stands between page and server, on the wire: drops, doubles, holds or spoils what passes. */
export class StreamFaults {
  readonly sent: StreamMessage[] = []
  readonly received: StreamMessage[] = []
  fromServer: FromServer = (_message, forward) => forward()
  fromPage: FromPage = (_message, forward) => forward()
  /** The next connections fail. */
  refuse = false
  refused = 0
  #sockets: { page: WebSocketRoute; server: WebSocketRoute }[] = []

  static async install(page: Page): Promise<StreamFaults> {
    const faults = new StreamFaults()
    await page.routeWebSocket(/\/socket\//, (socket) => faults.#connect(socket))
    return faults
  }

  /** Cuts every connection there is. */
  async cut(): Promise<void> {
    const sockets = this.#sockets
    this.#sockets = []
    for (const { page, server } of sockets) {
      await server.close()
      await page.close({ code: 1001, reason: 'cut by the test' })
    }
  }

  countSent(name: string): number {
    return this.sent.filter((message) => message.name === name).length
  }

  /** Tells the server in the page's place that a patch was applied. */
  acknowledge({ payload }: StreamMessage): void {
    const ack = JSON.stringify(['view:ack', { viewId: payload['viewId'], rev: payload['rev'] }])
    this.#sockets.at(-1)?.server.send(`42${ack}`)
  }

  async #connect(page: WebSocketRoute): Promise<void> {
    if (this.refuse) {
      this.refused += 1
      return page.close({ code: 1001, reason: 'refused by the test' })
    }
    const server = page.connectToServer()
    this.#sockets.push({ page, server })
    page.onMessage((frame) => {
      const message = parse(frame)
      if (!message) return server.send(frame)
      this.sent.push(message)
      this.fromPage(message, () => server.send(frame))
    })
    server.onMessage((frame) => {
      const message = parse(frame)
      if (!message) return page.send(frame)
      this.received.push(message)
      this.fromServer(message, (changed = message.frame) => page.send(changed))
    })
  }
}

/** `42["name",{…}]`, with a number behind 42 when an answer is expected; `43` and the number when it is one. */
function parse(frame: string | Buffer): StreamMessage | undefined {
  const text = frame.toString()
  const [, kind, content] = /^(42|43)\d*(\[.*)$/s.exec(text) ?? []
  if (content === undefined) return undefined
  const items = JSON.parse(content) as unknown[]
  const [name, payload] = kind === '43' ? ['reply', items[0]] : items
  return { name: String(name), payload: (payload ?? {}) as Record<string, unknown>, frame: text }
}

/** Of a view of the sessions list: its patches, and the answers to its questions. */
export function isSessionsPatch({ name, payload }: StreamMessage): boolean {
  return name === 'view:patch' && payload['topic'] === 'sessions'
}

export function isSessionsQuestion({ name, payload }: StreamMessage): boolean {
  return name === 'view:open' && payload['topic'] === 'sessions'
}

export function isSessionsSnapshot({ name, payload }: StreamMessage): boolean {
  return name === 'reply' && (payload['snapshot'] as { topic?: unknown } | undefined)?.topic === 'sessions'
}
