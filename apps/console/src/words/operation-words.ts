import type { StopOperation, StopTarget } from '@alcove/contracts'
import { t } from '../texts/text.ts'

export function operationTitle({ targets }: StopOperation): string {
  const [first] = targets
  if (!first || targets.length !== 1) return t('activity.many', { count: targets.length })
  return t('activity.entry', { number: String(first.number), user: first.userName ?? '' })
}

/** What became of the targets, in counts. */
export function operationSummary({ targets }: StopOperation): string {
  const count = (...stages: StopTarget['stage'][]): number =>
    targets.filter((target) => stages.includes(target.stage)).length
  return t('activity.result', {
    stopped: count('ended'),
    ended: count('already-ended'),
    refused: count('refused', 'expired', 'unknown'),
    open: count('requested', 'accepted', 'delivered', 'waiting-point', 'rolling-back'),
  })
}

/** The one stage of an operation: its target's, or whether it is still open. */
export function operationStage({ targets, open }: StopOperation): StopTarget['stage'] {
  const [first] = targets
  if (first && targets.length === 1) return first.stage
  return open ? 'accepted' : 'ended'
}
