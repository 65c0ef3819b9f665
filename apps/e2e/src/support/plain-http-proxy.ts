import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy as some companies have it: requests pass, a WebSocket does not. */
export class PlainHttpProxy {
  readonly #server: Server
  refusedUpgrades = 0

  private constructor(target: string) {
    this.#server = createServer((incoming, outgoing) => {
      const onward = request(
        new URL(incoming.url ?? '/', target),
        { method: incoming.method, headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        },
      )
      onward.on('error', () => outgoing.destroy())
      outgoing.on('close', () => onward.destroy())
      incoming.pipe(onward)
    })
    this.#server.on('upgrade', (_request, socket) => {
      this.refusedUpgrades += 1
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    })
  }

  static async open(target: string): Promise<PlainHttpProxy> {
    const proxy = new PlainHttpProxy(target)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo // listening on a port, not on a pipe
    return `http://127.0.0.1:${port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}
