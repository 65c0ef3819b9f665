import { z } from 'zod'

/** sessions.md 1.1, as they travel. */
export const waitReasons = [
  'sleep',
  'database',
  'connection',
  'lock',
  'dialog',
  'http',
  'idle',
  'session',
  'retry',
  'debugger',
] as const
export const WaitReason = z.enum(waitReasons)
export type WaitReason = z.infer<typeof WaitReason>

export const phases = ['queued', 'starting', 'running', 'waiting', 'stopping', 'unknown', 'ended'] as const
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>

/** One word for URLs, `data-state` and sorting: phase, and for `waiting` its reason (console.md 4.2). */
export const stateWords = [
  'queued',
  'starting',
  'running',
  'waiting-lock',
  'waiting-database',
  'waiting-http',
  'waiting-connection',
  'waiting-dialog',
  'waiting-session',
  'waiting-retry',
  'waiting-debugger',
  'waiting-sleep',
  'waiting-idle',
  'stopping',
  'unknown',
  'ended',
] as const
export const StateWord = z.enum(stateWords)
export type StateWord = z.infer<typeof StateWord>

export const endReasons = [
  'completed',
  'failed',
  'stopped',
  'timedOut',
  'idle',
  'disconnected',
  'shutdown',
  'lost',
  'canceled',
] as const
export const EndReason = z.enum(endReasons)
export type EndReason = z.infer<typeof EndReason>

export const clientTypes = [
  'Background',
  'ChildSession',
  'Desktop',
  'Management',
  'NAS',
  'OData',
  'Phone',
  'SOAP',
  'Tablet',
  'Web',
  'Windows',
  'ODataV4',
  'Api',
  'Teams',
] as const
export const ClientType = z.enum(clientTypes)
export type ClientType = z.infer<typeof ClientType>

export const StopChannel = z.enum(['console', 'cli', 'api', 'al'])
export type StopChannel = z.infer<typeof StopChannel>
