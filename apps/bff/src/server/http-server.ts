import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { StartError } from './start-error.ts'

/** Listens at once and answers 503 until the rest of the server stands. */
export class HttpServer {
  readonly server: Server
  handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('Alcove is starting.\n')
  }

  private constructor() {
    this.server = createServer((request, response) => this.handler(request, response))
  }

  /** Port 0 takes a free one. */
  static async listen(host: string, port: number): Promise<HttpServer> {
    const http = new HttpServer()
    await new Promise<void>((resolve, reject) => {
      http.server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)))
      http.server.listen(port, host, resolve)
    })
    return http
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve())
      this.server.closeAllConnections()
    })
  }
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is taken. Stop the program that uses it, or choose another with --port.`,
      )
    case 'EACCES':
      return new StartError(`This user may not listen on port ${port}. Choose one above 1023 with --port.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`${host} is no address of this machine. Choose another with --host.`)
    default:
      return new StartError(`Cannot listen on ${host}:${port} (${error.code ?? error.message}).`)
  }
}
