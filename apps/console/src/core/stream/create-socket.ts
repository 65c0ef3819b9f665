import { io } from 'socket.io-client'
import type { StreamSocket } from './stream-status.ts'

export function createSocket(): StreamSocket {
  const socket = io({
    path: '/socket',
    autoConnect: false,
    // Delays and triggers of console.md 5.2 are ours.
    reconnection: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
  })
  let failed: (error: unknown) => void = () => undefined
  let watched: unknown

  /** A connection that closes in order before its first message is not an error to the library: it would sit there for 20 s. */
  const watchOpening = (): void => {
    const { engine } = socket.io
    if (engine === watched) return
    watched = engine
    let isDecided = false
    const decide = (): void => void (isDecided = true)
    engine.once('open', decide)
    engine.once('error', decide)
    engine.once('close', () => {
      if (isDecided) return
      socket.disconnect()
      failed(new Error('closed'))
    })
  }
  return {
    connect: () => {
      socket.connect()
      watchOpening()
    },
    disconnect: () => socket.disconnect(),
    on: (message, listener) => {
      if (message === 'connect_error') failed = listener
      return socket.on(message, listener)
    },
    emit: (message, payload) => socket.emit(message, payload),
    timeout: (ms) => ({
      emit: (message, payload, reply) => socket.timeout(ms).emit(message, payload, reply),
    }),
  }
}
