import type { Server as HttpServer } from 'node:http'
import { AckView, AppError, CloseView, DialogAnswer, OpenView, permissionsOf, TabState } from '@alcove/contracts'
import type { ClientToServer, Notice, Permission, ServerToClient, ViewReply } from '@alcove/contracts'
import { Server } from 'socket.io'
import type { Socket } from 'socket.io'
import type { ViewConnection } from '../live/view-connection.ts'
import { errorReply } from '../server/error-replies.ts'
import type { Parts } from '../server/parts.ts'
import { viewerOf } from '../server/request-viewer.ts'
import { rolesOf } from '../sign-in/sign-in-service.ts'
import type { Viewer } from '../sign-in/viewer.ts'
import { presentDialogs } from './present-dialogs.ts'

const HEARTBEAT_MS = 5_000

interface Attached {
  viewer: Viewer
  views: ViewConnection
}

type ConsoleSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Attached>
type ConsoleServer = Server<ClientToServer, ServerToClient, Record<string, never>, Attached>

const rightOfTopic: Record<OpenView['topic'], Permission> = {
  sessions: 'session.read',
  session: 'session.read',
  events: 'event.read',
  operations: 'session.read',
}

/** The console's one namespace (console.md 5): live views, dialogs of the own session, notices. */
export class SocketServer {
  readonly #io: ConsoleServer
  readonly #parts: Parts
  readonly #timer: NodeJS.Timeout
  readonly #offDialogs: () => void
  #lagMs = 0

  constructor(http: HttpServer, parts: Parts) {
    this.#parts = parts
    this.#io = new Server(http, {
      path: '/socket',
      serveClient: false,
      maxHttpBufferSize: 100_000,
      perMessageDeflate: { threshold: 1_024 },
      allowRequest: (request, decide) => decide(null, isSameOrigin(request.headers.origin, request.headers.host)),
    })
    this.#io.use((socket, next) => void this.#admit(socket, next))
    this.#io.on('connection', (socket) => this.#serve(socket))
    this.#offDialogs = parts.engine.on('dialogs', (uid) => this.#tellDialogs(parts.ownSessions.signInOf(uid)))
    parts.ownSessions.listen({
      onEnd: (signInId, end) => this.#sessionEnded(signInId, { code: 'session-ended', ...parts.endForPerson(end) }),
      onStart: (signInId, uid) => {
        const session = parts.engine.sessions.get(uid)
        for (const socket of this.#socketsOf(signInId)) socket.data.viewer = { ...socket.data.viewer, ownSession: uid }
        if (session) this.#io.to(signInId).emit('notice', { code: 'session-started', uid, number: session.number })
      },
    })
    this.#timer = setInterval(() => this.#beat(), HEARTBEAT_MS)
  }

  async #admit(socket: ConsoleSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const { cookie, authorization } = socket.handshake.headers
      const given: unknown = socket.handshake.auth['token']
      const viewer = await viewerOf(
        {
          cookie,
          authorization: typeof given === 'string' ? `Bearer ${given}` : authorization,
          remoteAddress: socket.handshake.address,
        },
        this.#parts.signIns,
        this.#parts.ownSessions,
      )
      if (!viewer) return next(new Error('not-signed-in'))
      let ownSession = viewer.ownSession
      if (viewer.signIn) {
        ownSession = await this.#parts.ownSessions.ensure({
          id: viewer.signIn.id,
          identity: { userSid: viewer.user.sid, userName: viewer.user.name },
          clientHost: viewer.remoteAddress,
        })
        if (!ownSession) return next(new Error('session-ended'))
      }
      socket.data.viewer = { ...viewer, ownSession }
      next()
    } catch (error) {
      this.#parts.log.error({ err: error }, 'A socket could not be admitted.')
      next(new Error('server-error'))
    }
  }

  #serve(socket: ConsoleSocket): void {
    const { signIn } = socket.data.viewer
    if (signIn) {
      void socket.join(signIn.id)
      this.#parts.ownSessions.tabConnected(signIn.id, socket.id)
    }
    const views = this.#parts.views.connect(
      () => socket.data.viewer,
      (patch) => socket.emit('view:patch', patch),
    )
    socket.data.views = views
    views.onSlow = (on) => socket.emit('notice', { code: 'slowed', on })

    socket.on('view:open', (input, reply) => void this.#answer(socket, reply, () => this.#open(socket, input)))
    socket.on('view:change', (input, reply) => void this.#answer(socket, reply, () => this.#change(socket, input)))
    socket.on('view:ack', (input) => {
      const ack = AckView.safeParse(input)
      if (ack.success) views.acknowledge(ack.data.viewId, ack.data.rev)
    })
    socket.on('view:close', (input) => {
      const close = CloseView.safeParse(input)
      if (close.success) views.closeView(close.data.viewId)
    })
    socket.on('dialog:answer', (input) => this.#answerDialog(socket, input))
    socket.on('tab', (input) => {
      const state = TabState.safeParse(input)
      if (signIn && state.success) this.#parts.ownSessions.tabVisible(signIn.id, socket.id, state.data.visible)
    })
    socket.on('disconnect', () => {
      views.close()
      if (signIn) this.#parts.ownSessions.tabGone(signIn.id, socket.id)
    })

    socket.emit('heartbeat', this.#heartbeat())
    if (signIn) this.#tellDialogs(signIn.id)
  }

  async #open(socket: ConsoleSocket, input: unknown): Promise<ViewReply> {
    const open = OpenView.parse(input)
    this.#demand(socket, rightOfTopic[open.topic])
    if (!socket.data.views.mayOpen(open.viewId))
      throw new AppError('rate-limited', 'Too many views are open on this connection.')
    return { ok: true, snapshot: await socket.data.views.open(open) }
  }

  async #change(socket: ConsoleSocket, input: unknown): Promise<ViewReply> {
    const change = OpenView.parse(input)
    this.#demand(socket, rightOfTopic[change.topic])
    const snapshot = await socket.data.views.change(change)
    if (!snapshot) throw new AppError('not-found', 'This view is not open.')
    return { ok: true, snapshot }
  }

  #demand(socket: ConsoleSocket, permission: Permission): void {
    if (!socket.data.viewer.permissions.has(permission))
      throw new AppError('no-permission', `The right ${permission} is missing.`)
  }

  async #answer(socket: ConsoleSocket, reply: unknown, work: () => Promise<ViewReply>): Promise<void> {
    if (typeof reply !== 'function') return
    const send = reply as (answer: ViewReply) => void
    try {
      send(await work())
    } catch (error) {
      const { body, isOurs } = errorReply(error)
      if (isOurs)
        this.#parts.log.error(
          { err: error, reference: body.reference, user: socket.data.viewer.user.name },
          'A view failed.',
        )
      send({ ok: false, error: body })
    }
  }

  #answerDialog(socket: ConsoleSocket, input: unknown): void {
    const answer = DialogAnswer.safeParse(input)
    const { ownSession, permissions, signIn } = socket.data.viewer
    if (!answer.success || !ownSession || !signIn || !permissions.has('al.run')) return
    this.#parts.ownSessions.touch(signIn.id)
    this.#parts.engine.answerDialog(ownSession, answer.data.dialogId, answer.data.answer)
  }

  #tellDialogs(signInId: string | undefined): void {
    const uid = signInId === undefined ? undefined : this.#parts.ownSessions.uidOf(signInId)
    if (signInId === undefined) return
    const open = uid === undefined ? [] : this.#parts.engine.openDialogs(uid)
    this.#io.to(signInId).emit('dialog', { dialogs: presentDialogs(open) })
  }

  #sessionEnded(signInId: string, notice: Notice): void {
    for (const socket of this.#socketsOf(signInId)) dismiss(socket, notice)
  }

  /** The sign-in is over: its sockets learn it and go. */
  signedOut(signInId: string): void {
    for (const socket of this.#socketsOf(signInId)) dismiss(socket, { code: 'auth' })
  }

  tokenRevoked(tokenId: string): void {
    for (const socket of this.#io.sockets.sockets.values())
      if (socket.data.viewer.apiTokenId === tokenId) dismiss(socket, { code: 'auth' })
  }

  /** Rights are read anew for every open connection of the user. */
  async rightsChanged(userSid: string): Promise<void> {
    const user = await this.#parts.system.users.bySid(userSid)
    for (const socket of this.#io.sockets.sockets.values()) {
      const { viewer } = socket.data
      if (viewer.user.sid !== userSid) continue
      const roles = user ? rolesOf(user) : []
      const permissions = permissionsOf(roles)
      socket.data.viewer = { ...viewer, roles, permissions: new Set(permissions) }
      socket.emit('notice', { code: 'me.changed', permissions })
    }
  }

  #socketsOf(signInId: string): ConsoleSocket[] {
    return [...this.#io.sockets.sockets.values()].filter((socket) => socket.data.viewer.signIn?.id === signInId)
  }

  #heartbeat() {
    return {
      epoch: this.#parts.engine.epoch,
      asOf: new Date().toISOString(),
      lagMs: this.#lagMs,
      build: this.#parts.build,
    }
  }

  #beat(): void {
    const due = performance.now()
    setImmediate(() => {
      this.#lagMs = Math.round(performance.now() - due)
      this.#io.emit('heartbeat', this.#heartbeat())
    })
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    this.#offDialogs()
    await this.#io.close()
  }
}

/** The notice must leave before the connection does. */
function dismiss(socket: ConsoleSocket, notice: Notice): void {
  socket.data.views.close()
  socket.emit('notice', notice)
  setTimeout(() => socket.disconnect(true), 200).unref()
}

function isSameOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
