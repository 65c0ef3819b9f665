import type { ClientToServer, OpenView, ServerToClient, ViewPatch, ViewReply, ViewSnapshot } from '@alcove/contracts'
import { ViewPatch as ViewPatchSchema, ViewReply as ViewReplySchema } from '@alcove/contracts'
import { io } from 'socket.io-client'
import type { Socket } from 'socket.io-client'
import { CommandFailure, ServerRefusal } from '../output/failure.ts'
import { noServerText } from './api-client.ts'
import type { ApiClient } from './api-client.ts'

/** Opens one live view and hands on its snapshots and patches until the signal aborts. Reconnects by itself. */
export function followView(
  client: ApiClient,
  open: OpenView,
  on: { snapshot(snapshot: ViewSnapshot): void; patch(patch: ViewPatch): void },
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket<ServerToClient, ClientToServer> = io(client.server, {
      path: '/socket',
      auth: { token: client.token },
      transports: ['websocket'],
    })
    const end = (error?: Error) => {
      socket.close()
      if (error) reject(error)
      else resolve()
    }
    signal.addEventListener('abort', () => end(), { once: true })
    let rev = 0
    let isOpening = false
    let wasConnected = false
    const reopen = () => {
      if (isOpening) return
      isOpening = true
      socket.emit('view:open', open, (answer: ViewReply) => {
        isOpening = false
        const reply = ViewReplySchema.safeParse(answer)
        if (!reply.success) return end(new CommandFailure('The server answered something else than expected.'))
        if (!reply.data.ok) return end(new ServerRefusal(reply.data.error))
        rev = reply.data.snapshot.rev
        on.snapshot(reply.data.snapshot)
      })
    }
    socket.on('connect', () => {
      if (wasConnected) process.stderr.write('Connected again.\n')
      wasConnected = true
      isOpening = false
      reopen()
    })
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') end(new ServerRefusal({ code: 'not-signed-in' }))
      else if (reason !== 'io client disconnect') process.stderr.write('The connection is lost. Trying again …\n')
    })
    socket.on('connect_error', (error) => {
      if (error.message === 'not-signed-in') end(new ServerRefusal({ code: 'not-signed-in' }))
      else if (!wasConnected) end(new CommandFailure(noServerText(client.server)))
    })
    socket.on('view:patch', (received) => {
      const patch = ViewPatchSchema.safeParse(received)
      if (!patch.success || patch.data.rev !== rev + 1) return reopen()
      rev = patch.data.rev
      on.patch(patch.data)
      socket.emit('view:ack', { viewId: patch.data.viewId, rev })
    })
  })
}
