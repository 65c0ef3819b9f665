import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'

/** Keeps one live view open: the server finds out who waits for whose lock only while somebody looks. */
export class Watcher {
  readonly #socket: Socket

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('view:patch', ({ viewId, rev }: { viewId: string; rev: number }) =>
      socket.emit('view:ack', { viewId, rev }),
    )
    socket.on('connect', () => socket.emit('view:open', question, () => undefined))
  }

  static open(address: string, token: string): Watcher {
    const socket = io(address, {
      path: '/socket',
      transports: ['websocket'],
      auth: { token },
      reconnectionDelayMax: 200,
    })
    return new Watcher(socket)
  }

  close(): void {
    this.#socket.close()
  }
}

const question = {
  viewId: 'watcher',
  topic: 'sessions',
  parameters: {
    filter: {},
    sort: [{ key: 'severity', descending: true }],
    window: { first: 0, count: 0 },
    paused: false,
  },
} as const
