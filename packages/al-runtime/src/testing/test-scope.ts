import type { TestHandlerKind, TestHandlerMetadata, TransactionModel } from '@alcove/al-abi'
import type { Settings } from '../builtins/session-settings.ts'
import { errors } from '../errors/error-texts.ts'
import type { Codeunit } from '../session/codeunit.ts'
import { box } from '../values/refs.ts'
import type { TestIsolation } from './test-plan.ts'

interface ScopeParts {
  readonly instance: Codeunit
  /** Those that the test names, in its order. */
  readonly handlers: readonly TestHandlerMetadata[]
  readonly model: TransactionModel
  readonly isolation: TestIsolation
}

/** What is different while a test procedure runs: its handlers stand for the user, its model and isolation rule transactions. */
export class TestScope {
  readonly #parts: ScopeParts
  readonly #called = new Set<TestHandlerMetadata>()
  /** Calls of Codeunit.Run under way; kept under TransactionModel::None only. */
  runs = 0

  constructor(parts: ScopeParts) {
    this.#parts = parts
  }

  /** Names of handlers that nobody has called and somebody should have. */
  get notExecuted(): readonly string[] {
    return this.#parts.handlers
      .filter((handler) => !handler.isOptional && !this.#called.has(handler))
      .map(({ name }) => name)
  }

  get isIsolated(): boolean {
    return this.#parts.isolation !== 'disabled'
  }

  /** Under TransactionModel::None there is a transaction inside of Codeunit.Run only. */
  get hasNoTransaction(): boolean {
    return this.#parts.model === 'None' && this.runs === 0
  }

  refuseCommit(): void {
    if (this.#parts.model === 'AutoRollback') throw errors.commitInTest()
  }

  async message(text: string): Promise<void> {
    await this.#call('Message', [text])
  }

  async confirm(question: string): Promise<boolean> {
    const reply = box(false)
    await this.#call('Confirm', [question, reply])
    return reply.v
  }

  async menu(options: string, defaultChoice: number, instruction: string): Promise<number> {
    const choice = box(defaultChoice)
    await this.#call('StrMenu', [options, choice, instruction])
    return choice.v
  }

  async hyperlink(address: string): Promise<void> {
    await this.#call('Hyperlink', [address])
  }

  async sessionSettings(settings: Settings): Promise<void> {
    await this.#call('SessionSettings', [box({ ...settings })])
  }

  /** The first of its kind that has not been called; all of them having been called, the last one. */
  #call(kind: TestHandlerKind, args: readonly unknown[]): unknown {
    const { handlers, instance } = this.#parts
    const ofKind = handlers.filter((handler) => handler.kind === kind)
    const handler = ofKind.find((one) => !this.#called.has(one)) ?? ofKind.at(-1)
    if (handler === undefined) throw errors.unhandledUi(kind)
    this.#called.add(handler)
    handler.lengths.forEach((length, i) => refuseTooLong(args[i], length))
    // The compiler's contract: the member is there, with the parameters of its kind.
    const members = instance as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>
    return members[handler.member]?.call(instance, ...args)
  }
}

/** As for any text parameter. */
function refuseTooLong(value: unknown, length: number): void {
  if (length > 0 && typeof value === 'string' && value.length > length) throw errors.textTooLong(value, length)
}
