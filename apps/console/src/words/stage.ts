import type { StopOperation, StopTarget } from '@alcove/contracts'
import { formatDuration } from '../core/format-duration.ts'
import { formatTime } from '../core/format-time.ts'
import { t } from '../texts/text.ts'
import { reasonText } from './cause.ts'
import { ageOf } from './state-words.ts'

export type StageTone = 'neutral' | 'warn' | 'ok' | 'info' | 'danger'

export function stageTone({ stage }: StopTarget): StageTone {
  switch (stage) {
    case 'waiting-point':
    case 'unknown':
      return 'warn'
    case 'ended':
      return 'ok'
    case 'already-ended':
      return 'info'
    case 'refused':
    case 'expired':
      return 'danger'
    case 'requested':
    case 'accepted':
    case 'delivered':
    case 'rolling-back':
      return 'neutral'
  }
}

/** console.md 7.5: what people read of a stop's progress. */
export function stageText(target: StopTarget, now: number, deadlineSeconds: number): string {
  switch (target.stage) {
    case 'requested':
    case 'accepted':
    case 'delivered':
      return t(`stage.${target.stage}`)
    case 'waiting-point':
    case 'rolling-back':
      return t(`stage.${target.stage}`, { age: formatDuration(ageOf(sinceDelivery(target), now)) })
    case 'ended':
      return t('stage.ended', { time: formatTime(target.endedAt ?? target.since, now) })
    case 'already-ended':
      return alreadyEndedText(target, now)
    case 'refused':
      return refusalOf(target)
    case 'expired':
      return t('stage.expired', { deadline: formatDuration(deadlineSeconds * 1_000).replace(/ 00 s$/, '') })
    case 'unknown':
      return t('stage.unknown', { instance: target.instance.name })
  }
}

/** Without ages, for the list of stages with their times. */
export function stageName(stage: StopTarget['stage']): string {
  switch (stage) {
    case 'requested':
      return t('stage.requested')
    case 'accepted':
      return t('stage.acceptedShort')
    case 'delivered':
      return t('stage.delivered')
    case 'waiting-point':
      return t('stage.waitingPointPlain')
    case 'rolling-back':
      return t('stage.rollingBackPlain')
    case 'ended':
      return t('stage.endedPlain')
    case 'already-ended':
      return t('stage.alreadyEndedUnknown')
    case 'refused':
      return t('stage.refusedPlain')
    case 'expired':
      return t('stage.expiredPlain')
    case 'unknown':
      return t('stage.unknownPlain')
  }
}

function sinceDelivery(target: StopTarget): string {
  if (target.stage === 'rolling-back') return target.since
  return target.stages.find((one) => one.stage === 'delivered')?.at ?? target.since
}

function alreadyEndedText(target: StopTarget, now: number): string {
  if (target.code === 'uid-mismatch') return t('stage.mismatch', { number: String(target.number) })
  if (target.endedAt === undefined) return t('stage.alreadyEndedUnknown')
  const cause = reasonText(target.endReason)
  return t('stage.already-ended', {
    time: formatTime(target.endedAt, now),
    cause: cause.charAt(0).toLowerCase() + cause.slice(1),
  })
}

function refusalOf({ code, instance }: StopTarget): string {
  switch (code) {
    case 'own-session':
    case 'no-permission':
    case 'not-found':
      return t(`stop.refused.${code}`)
    case 'instance-unreachable':
      return t('stop.refused.instance-unreachable', { instance: instance.name })
    default:
      return t('stage.refusedPlain')
  }
}

/** The operation's only target, in this release always there. */
export function targetOf(operation: StopOperation): StopTarget | undefined {
  return operation.targets[0]
}
