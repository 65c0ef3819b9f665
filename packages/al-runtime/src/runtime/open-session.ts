import { type AlSessionHandle, type LoadedImage, type RecordSnapshot, type SessionHost, StopSignal } from '../host.ts'
import { recordOfSnapshot } from '../records/snapshot.ts'
import { AlSession } from '../session/al-session.ts'
import { releaseBindings } from '../session/bindings.ts'
import type { Codeunit } from '../session/codeunit.ts'
import { caughtError } from './catch-error.ts'
import { codeunit, onRun } from './run-codeunit.ts'
import { RuntimeImage } from './runtime-image.ts'
import type { TestEvent, TestPlan } from '../testing/test-plan.ts'
import { runTests } from '../testing/run-tests.ts'

/** A session's AL state in its worker. */
export function openSession(host: SessionHost, image: LoadedImage): AlSessionHandle {
  return new OpenSession(new AlSession(host, runtimeImage(image)))
}

/** A class, not an object of closures: thousands of these live at once. */
class OpenSession implements AlSessionHandle {
  readonly #session: AlSession

  constructor(session: AlSession) {
    this.#session = session
  }

  get needsOpening(): boolean {
    return this.#session.image.events.companyOpen.length > 0
  }

  openCompany(): Promise<void> {
    return openCompany(this.#session)
  }

  runCodeunit(codeunitId: number, record: RecordSnapshot | undefined): Promise<void> {
    return runCodeunit(this.#session, codeunitId, record)
  }

  runTests(plan: TestPlan, tell: (event: TestEvent) => void): Promise<void> {
    return runTests(this.#session, plan, tell)
  }

  useImage(next: LoadedImage): void {
    this.#session.image = runtimeImage(next)
    this.#session.forgetInstances()
  }

  close(): void {
    this.#session.forgetInstances()
  }
}

function runtimeImage(image: LoadedImage): RuntimeImage {
  if (!(image instanceof RuntimeImage)) throw new TypeError('The image was not made by loadImage.')
  return image
}

function openCompany(s: AlSession): Promise<void> {
  return runOutermost(s, async () => {
    for (const event of s.image.events.companyOpen) await event.publish({ s }, [])
  })
}

function runCodeunit(s: AlSession, codeunitId: number, snapshot: RecordSnapshot | undefined): Promise<void> {
  let instance: Codeunit | undefined
  return runOutermost(
    s,
    () => {
      const record = snapshot === undefined ? undefined : recordOfSnapshot(s, snapshot)
      instance = codeunit(s, codeunitId)
      return onRun(s, instance, codeunitId, record)
    },
    () => releaseBindings(s, instance),
  )
}

/** One outermost AL call (sessions.md 7.1). On an error the frames stay as they stood, for the engine to read. */
async function runOutermost(s: AlSession, work: () => unknown, last?: () => void): Promise<void> {
  const { store } = s.host
  try {
    await work()
    if (store.inTransaction) await s.commit()
  } catch (thrown) {
    if (thrown instanceof StopSignal) throw thrown
    const error = caughtError(s, thrown)
    if (store.inTransaction) await s.rollback()
    throw error
  } finally {
    last?.()
    s.endCall()
  }
}
