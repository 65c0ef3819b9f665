import { formatTime } from '../core/format-time.ts'
import type { SessionEnd } from '../core/viewer.ts'
import { t } from '../texts/text.ts'
import { reasonText } from './cause.ts'

/** How the viewer's own session ended: when, by whom and why. */
export function sessionEndText({ at, reason, actor = t('banner.anAdministrator'), comment }: SessionEnd): string {
  const time = formatTime(at)
  if (reason === 'idle') return t('banner.sessionIdle', { time })
  if (reason !== 'stopped') return t('banner.sessionEnded', { time, cause: reasonText(reason).toLowerCase() })
  return comment === ''
    ? t('banner.sessionStoppedNoComment', { time, actor })
    : t('banner.sessionStopped', { time, actor, comment })
}
