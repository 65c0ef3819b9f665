import { optionTypes, slot, type Ref } from '@alcove/al-abi'
import { AlError } from '../errors/al-error.ts'
import { stopErrors } from '../errors/stop-errors.ts'
import type { AlStopOutcome, StartSessionOutcome, StartSessionRequest } from '../host.ts'
import type { AlRecord } from '../records/al-record.ts'
import { snapshotOfRecord } from '../records/snapshot-of-record.ts'
import type { AlSession } from '../session/al-session.ts'

/** sessions.md 5.1 and 5.2. */
export function SessionId(s: AlSession): number {
  return s.host.identity.number
}

export function ServiceInstanceId(s: AlSession): number {
  return s.host.identity.instanceId
}

export function CurrentClientType(s: AlSession): number {
  return clientTypeOrdinal(s.host.identity.clientType)
}

export function DefaultClientType(_s: AlSession): number {
  return clientTypeOrdinal('Web')
}

export function GuiAllowed(s: AlSession): boolean {
  return s.host.identity.interactive
}

/** AL runs nowhere else; old code asks. */
export function IsServiceTier(_s: AlSession): boolean {
  return true
}

export function CurrentExecutionMode(_s: AlSession): number {
  return optionTypes.ExecutionMode.indexOf('Standard')
}

export function GetExecutionContext(_s: AlSession): number {
  return 0 // Normal
}

export function GetCurrentModuleExecutionContext(_s: AlSession): number {
  return 0 // Normal
}

export function GetModuleExecutionContext(_s: AlSession, _appId: string): number {
  return 0 // Normal
}

export function ApplicationIdentifier(_s: AlSession): string {
  return 'Alcove'
}

export function UserId(s: AlSession): string {
  return s.host.identity.userName
}

export function UserSecurityId(s: AlSession): string {
  return s.host.identity.userSid
}

export function CompanyName(s: AlSession): string {
  return s.host.identity.company
}

export function TenantId(s: AlSession): string {
  return s.host.identity.tenantId
}

/** There is no licence. */
export function SerialNumber(_s: AlSession): string {
  return ''
}

export function ApplicationArea(s: AlSession, areas?: string): string {
  if (areas !== undefined) s.applicationArea = areas
  return s.applicationArea
}

export function GlobalLanguage(s: AlSession, language?: number): number {
  if (language !== undefined) s.languageId = language
  return s.languageId
}

export function WindowsLanguage(s: AlSession): number {
  return s.host.identity.languageId
}

export function Sleep(s: AlSession, milliseconds: number): Promise<void> {
  return s.host.sleep(milliseconds)
}

export function IsSessionActive(s: AlSession, sessionId: number): Promise<boolean> {
  return s.host.isSessionActive(sessionId)
}

export function StartSession(
  s: AlSession,
  use: boolean,
  sessionId: Ref<number>,
  codeunitId: number,
  company?: string,
  record?: AlRecord,
  timeout?: number,
): Promise<boolean> {
  return start(s, use, sessionId, {
    codeunitId,
    company,
    timeoutMs: timeout,
    record: record && snapshotOfRecord(record),
  })
}

export function StartSessionWithTimeout(
  s: AlSession,
  use: boolean,
  sessionId: Ref<number>,
  codeunitId: number,
  timeout: number,
  company?: string,
  record?: AlRecord,
): Promise<boolean> {
  return start(s, use, sessionId, {
    codeunitId,
    company,
    timeoutMs: timeout,
    record: record && snapshotOfRecord(record),
  })
}

/** The variable is set after success only (sessions.md 2.4). */
async function start(
  s: AlSession,
  use: boolean,
  sessionId: Ref<number>,
  request: StartSessionRequest,
): Promise<boolean> {
  // A blank company is the caller's.
  const outcome: StartSessionOutcome = s.testing?.isIsolated
    ? { kind: 'refused', message: REFUSED_IN_TEST }
    : await s.host.startSession({ ...request, company: request.company || undefined })
  if (outcome.kind === 'started') {
    sessionId.v = outcome.number
    return true
  }
  const error = new AlError(outcome.message)
  if (!use) throw error
  s.rememberError(error)
  return false
}

const REFUSED_IN_TEST =
  'Sessions can only be started in tests that are run by a TestRunner that has TestIsolation set to Disabled.'

/** The table of sessions.md 3.2. */
export async function StopSession(s: AlSession, use: boolean, sessionId: number, comment = ''): Promise<boolean> {
  const outcome = await s.host.stopSession({ number: sessionId, comment })
  if (outcome.kind === 'stopped') return true
  if (outcome.kind === 'not-active' && (use || s.host.settings.stopSessionUnknownId === 'Silent')) return false
  const error = stopError(outcome, sessionId)
  if (!use) throw error
  s.rememberError(error)
  return false
}

function stopError(outcome: Exclude<AlStopOutcome, { kind: 'stopped' }>, sessionId: number): AlError {
  switch (outcome.kind) {
    case 'not-active':
      return stopErrors.notActive(sessionId)
    case 'own-session':
      return stopErrors.ownSession(sessionId)
    case 'no-permission':
      return stopErrors.noPermission(sessionId)
    case 'still-running':
      return stopErrors.stillRunning(sessionId)
  }
}

function clientTypeOrdinal(name: string): number {
  const members: readonly string[] = optionTypes.ClientType
  return Math.max(members.indexOf(name), 0)
}

/** `rt.SessionInformation` (sessions.md 5.3). */
export const SessionInformation = {
  AITokensUsed: (_s: AlSession) => 0n,
  Callstack: (s: AlSession) => s.callStackText(),
  SqlRowsRead: (s: AlSession) => counter(s, slot.sqlRowsRead),
  SqlStatementsExecuted: (s: AlSession) => counter(s, slot.sqlStatements),
}

function counter({ fiber }: AlSession, offset: number): bigint {
  return BigInt((fiber.slot[offset] ?? 0) >>> 0)
}
