import type { ErrorBody } from '@alcove/contracts'
import { formatDuration } from '../core/format-duration.ts'
import { t } from '../texts/text.ts'

/** Why a list or block is not there: how long to wait when the server says so, else what to report. */
export function loadFailure(error: ErrorBody | undefined): { readonly text: string; readonly hint?: string } {
  if (error?.retryAfterSeconds !== undefined)
    return { text: t('failed.wait', { wait: formatDuration(error.retryAfterSeconds * 1_000) }) }
  const text = t('failed.text')
  return error?.reference === undefined
    ? { text }
    : { text, hint: t('common.reference', { reference: error.reference }) }
}
