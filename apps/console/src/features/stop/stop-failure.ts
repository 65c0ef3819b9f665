import type { ErrorBody } from '@alcove/contracts'
import { formatDuration } from '../../core/format-duration.ts'
import { t } from '../../texts/text.ts'

/** What a refused or failed request means to who asked (console.md 7.6). */
export function failureText(error: ErrorBody): string {
  const wait = formatDuration((error.retryAfterSeconds ?? 10) * 1_000)
  switch (error.code) {
    case 'own-session':
    case 'no-permission':
    case 'not-found':
    case 'session-ended':
      return t(`stop.refused.${error.code}`)
    case 'not-signed-in':
      return t('stop.refused.signed-out')
    case 'rate-limited':
      return t('stop.rateLimited', { wait })
    case 'shutting-down':
    case 'instance-unreachable':
      return t('stop.unavailable', { wait })
    case 'operation-mismatch':
      return t('stop.mismatch')
    default:
      if (error.retryAfterSeconds !== undefined) return t('stop.unavailable', { wait })
      return t('stop.serverError', {
        reference: error.reference === undefined ? '' : t('common.reference', { reference: error.reference }),
      })
  }
}
