import { z } from 'zod'
import type { ViewPatch, ViewReply } from './live-view.ts'
import { SessionUid, Timestamp } from './ids.ts'
import { Permission } from './permissions.ts'

/** console.md 5.1: the messages of the one socket.io namespace `/`, path `/socket`. */
export const Heartbeat = z.object({
  epoch: z.string(),
  asOf: Timestamp,
  lagMs: z.number(),
  build: z.string(),
})
export type Heartbeat = z.infer<typeof Heartbeat>

export const Notice = z.discriminatedUnion('code', [
  z.object({ code: z.literal('instance-down'), instance: z.string(), since: Timestamp }),
  z.object({ code: z.literal('instance-up'), instance: z.string() }),
  z.object({ code: z.literal('slowed'), on: z.boolean() }),
  z.object({ code: z.literal('me.changed'), permissions: z.array(Permission) }),
  z.object({ code: z.literal('version'), build: z.string() }),
  z.object({ code: z.literal('auth') }),
  z.object({
    code: z.literal('session-ended'),
    at: Timestamp,
    reason: z.string(),
    actor: z.string().optional(),
    comment: z.string(),
  }),
  /** The own session was started (again): its identity. */
  z.object({ code: z.literal('session-started'), uid: SessionUid, number: z.number().int() }),
])
export type Notice = z.infer<typeof Notice>

/** A question of the own session; `message` needs no answer but is dismissed by one. */
export const Dialog = z.object({
  dialogId: z.string(),
  kind: z.enum(['message', 'confirm', 'menu']),
  text: z.string(),
  choices: z.array(z.string()).optional(),
  /** Confirm: 'yes' | 'no'. Menu: number of the choice, 0 = none. */
  default: z.union([z.string(), z.number()]).optional(),
  askedBy: z.object({ objectType: z.string(), objectId: z.number().int(), objectName: z.string() }).optional(),
  askedAt: Timestamp,
})
export type Dialog = z.infer<typeof Dialog>

/** All questions now open, oldest first; sent on connect and whenever they change. */
export const Dialogs = z.object({ dialogs: z.array(Dialog) })
export type Dialogs = z.infer<typeof Dialogs>

export const DialogAnswer = z.object({
  dialogId: z.string().max(64),
  /** Confirm: true or false. Menu: 1..n, 0 = cancel. Message: true. */
  answer: z.union([z.boolean(), z.number().int()]),
})
export type DialogAnswer = z.infer<typeof DialogAnswer>

/** Tab in the foreground or not: part of inactivity (sessions.md C-61). */
export const TabState = z.object({ visible: z.boolean() })

export type ClientToServer = {
  'view:open': (view: unknown, reply: (answer: ViewReply) => void) => void
  'view:change': (view: unknown, reply: (answer: ViewReply) => void) => void
  'view:ack': (ack: unknown) => void
  'view:close': (view: unknown) => void
  'dialog:answer': (answer: unknown) => void
  tab: (state: unknown) => void
}
export type ServerToClient = {
  'view:patch': (patch: ViewPatch) => void
  heartbeat: (beat: Heartbeat) => void
  notice: (notice: Notice) => void
  dialog: (dialogs: Dialogs) => void
}
