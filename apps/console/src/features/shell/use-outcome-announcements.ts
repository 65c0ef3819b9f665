import type { StopOperation, StopTarget } from '@alcove/contracts'
import { useEffect } from 'react'
import type { ConsoleCore } from '../../core/console-core.ts'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { stageText, targetOf } from '../../words/stage.ts'

/** Results of the viewer's own stops: success only at `ended`, failures at once (console.md 7.5). */
export function useOutcomeAnnouncements(): void {
  const core = useCore()
  useEffect(() => {
    const told = new Set<string>()
    const tellOnce = (operation: StopOperation): void => {
      const target = targetOf(operation)
      const key = `${operation.operationId} ${target?.stage}`
      if (!target || operation.targets.length > 1 || told.has(key)) return
      told.add(key)
      tell(core, operation, target)
    }
    const isOwn = ({ actor }: StopOperation): boolean => actor.sid === core.viewer.me?.user.sid
    // What the first snapshot held is no news, nor is what others stop; what was sent from here is, however early its end came.
    const changes = core.operations.changes.on(({ before, after }) => before && isOwn(after) && tellOnce(after))
    const accepted = core.accepted.on(({ operation }) => {
      const { joined } = targetOf(operation) ?? {}
      if (joined) core.announcer.announce(t('stage.joined', { actor: joined.actor }))
      tellOnce(core.operations.get(operation.operationId) ?? operation)
    })
    return () => {
      changes()
      accepted()
    }
  }, [core])
}

function tell(core: ConsoleCore, operation: StopOperation, target: StopTarget): void {
  const number = String(target.number)
  const deadline = core.viewer.me?.settings.deadlineSeconds ?? 120
  const reason = stageText(target, core.clock.now(), deadline)
  switch (target.stage) {
    case 'ended': {
      const title = t('done.stopped', { number })
      core.announcer.announce(title, 'polite', operation.operationId)
      const tables = target.rolledBack?.length ?? 0
      return show(core, target, 'ok', title, tables > 0 ? t('done.rolledBack', { tables }) : undefined)
    }
    case 'already-ended': {
      const title = t('done.alreadyEnded', { number })
      core.announcer.announce(title, 'polite', operation.operationId)
      return show(core, target, 'info', title)
    }
    case 'refused':
    case 'expired':
    case 'unknown': {
      const title = t('done.notStopped', { number, reason })
      core.announcer.announce(title, 'assertive', operation.operationId)
      return show(core, target, target.stage === 'unknown' ? 'warn' : 'danger', title)
    }
    case 'requested':
    case 'accepted':
    case 'delivered':
    case 'waiting-point':
    case 'rolling-back':
      return
  }
}

/** A toast only while the source is out of view. */
function show(
  core: ConsoleCore,
  target: StopTarget,
  tone: 'ok' | 'info' | 'warn' | 'danger',
  title: string,
  text?: string,
): void {
  const inView = [...document.querySelectorAll(`[data-uid="${CSS.escape(target.uid)}"]`)].some(isOnScreen)
  if (inView || core.activityOpen.current()) return
  core.toasts.add({ tone, title, uid: target.uid, ...(text !== undefined && { text }) })
}

function isOnScreen(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}
