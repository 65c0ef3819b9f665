import type { AppManifest, CommitBehavior, EnumMetadata, Fiber, SessionAbi, TableMetadata } from '@alcove/al-abi'
import { type AlError, type CallFrame, formatCallStack } from '../errors/al-error.ts'
import type { LoadedImage, SessionHost } from '../host.ts'
import { dateTimeOfUnix, MS_PER_DAY } from '../values/dates.ts'
import type { EventBook } from '../events/event-book.ts'
import type { TriggerSetup } from '../events/global-triggers.ts'
import { type TimeZone, timeZone } from '../values/time-zone.ts'
import type { TestScope } from '../testing/test-scope.ts'
import type { Codeunit, CodeunitClass, LoadedCodeunit } from './codeunit.ts'
import { RandomNumbers } from './random-numbers.ts'

const NOTHING_BOUND: readonly Codeunit[] = []

/** An evaluated image as built-ins and records see it. Implemented in runtime/. */
export interface SessionImage extends LoadedImage {
  /** Platform tables too. Undefined when no app declares it. */
  table(id: number): TableMetadata | undefined
  /** By name in any case. */
  tableNamed(name: string): TableMetadata | undefined
  allTables(): Iterable<TableMetadata>
  enumType(id: number): EnumMetadata | undefined
  codeunit(id: number): LoadedCodeunit | undefined
  codeunitClass(id: number): CodeunitClass
  readonly events: EventBook
  /** The generated class of a table; undefined for tables without code. */
  tableClass(id: number): unknown
  /** Object, procedure and app behind a global procedure number. */
  frame(procedure: number, line: number): CallFrame
  /** The app that a global procedure number belongs to. */
  appOf(procedure: number): AppManifest | undefined
}

/** The `s` of generated code and built-ins: the AL state of one session. */
export class AlSession implements SessionAbi {
  readonly host: SessionHost
  readonly fiber: Fiber
  image: SessionImage
  readonly zone: TimeZone
  lastError: AlError | undefined
  /** Set by WorkDate; 0 = the day of the session's start. */
  private workDay = 0
  languageId: number
  lockTimeout = true
  lockTimeoutSeconds: number
  /** TryFunctions under way (sessions.md 7.4). */
  tryDepth = 0
  /** What the innermost `[CommitBehavior]` says. */
  commitBehavior: CommitBehavior | undefined = undefined
  /** The frames below the innermost of them. */
  tryFrame = 0
  /** Procedures under way that collect errors, and what they have collected (al-language.md 8.5). */
  collectingScopes = 0
  collectedErrors: AlError[] = []
  applicationArea = ''
  transactionType = 0
  /** Instances that BindSubscription has bound, in that order. */
  bindings: readonly Codeunit[] = NOTHING_BOUND
  /** While a test runs. */
  testing: TestScope | undefined
  private setups: Map<number, TriggerSetup> | undefined
  private instances: Map<number, Codeunit> | undefined
  private numbers: RandomNumbers | undefined

  constructor(host: SessionHost, image: SessionImage) {
    this.host = host
    this.fiber = host.fiber
    this.image = image
    this.zone = timeZone(host.identity.timeZone)
    this.languageId = host.identity.languageId
    this.lockTimeoutSeconds = Math.round(host.settings.lockTimeoutMs / 1000)
  }

  /** UTC, as DateTime. */
  now(): number {
    return dateTimeOfUnix(Date.now())
  }

  /** Local Date of today. */
  today(): number {
    return 2 * (Math.floor(this.zone.toLocal(this.now()) / MS_PER_DAY) + 1)
  }

  get workDate(): number {
    if (this.workDay === 0) this.workDay = this.today()
    return this.workDay
  }

  set workDate(date: number) {
    this.workDay = date
  }

  /** Instances of single-instance codeunits. */
  get singleInstances(): Map<number, Codeunit> {
    this.instances ??= new Map()
    return this.instances
  }

  /** By table: which global triggers its writes raise. */
  get triggerSetups(): Map<number, TriggerSetup> {
    this.setups ??= new Map()
    return this.setups
  }

  forgetInstances(): void {
    this.setups = undefined
    this.instances = undefined
    this.bindings = NOTHING_BOUND
  }

  get random(): RandomNumbers {
    this.numbers ??= new RandomNumbers(1)
    return this.numbers
  }

  /** Lets LockTimeout and LockTimeoutDuration take effect; the administrator's setting wins (C-55). */
  applyLockTimeout(): void {
    const own = this.lockTimeout ? this.lockTimeoutSeconds * 1000 : 0
    this.host.store.setLockTimeout(this.host.settings.lockTimeoutOverrideMs ?? own)
  }

  async commit(): Promise<void> {
    await this.host.store.commit()
  }

  async rollback(): Promise<void> {
    await this.host.store.rollback()
  }

  /** A TryFunction begins whose result is used: its statements must not lose the transaction (StoreSession.setGuarded). */
  enterTry(): void {
    if (this.tryDepth++ === 0) this.host.store.setGuarded(true)
  }

  leaveTry(): void {
    if (--this.tryDepth === 0) this.host.store.setGuarded(false)
  }

  /** An AL call is over: what holds no longer than a call goes back to its default (sessions.md 7.5). */
  endCall(): void {
    this.transactionType = 0
    this.collectingScopes = 0
    this.collectedErrors = []
    this.host.store.closeSets()
    if (this.tryDepth !== 0) {
      this.tryDepth = 0
      this.host.store.setGuarded(false)
    }
    const seconds = Math.round(this.host.settings.lockTimeoutMs / 1000)
    if (this.lockTimeout && this.lockTimeoutSeconds === seconds) return
    this.lockTimeout = true
    this.lockTimeoutSeconds = seconds
    this.applyLockTimeout()
  }

  /** As the last error, with the frames of here when it has none. */
  rememberError(error: AlError): void {
    error.frames ??= this.callFrames()
    this.lastError = error
  }

  callStackText(): string {
    return formatCallStack(this.callFrames())
  }

  /** The app of the code that runs. */
  get callingApp(): AppManifest {
    const app = this.image.appOf(this.host.frames()[0]?.procedure ?? -1)
    if (app === undefined) throw new Error('No AL code runs that could belong to an app.')
    return app
  }

  /** AL frames now on the stack, innermost first. */
  callFrames(): CallFrame[] {
    return this.host.frames().map(({ procedure, line }) => this.image.frame(procedure, line))
  }
}
