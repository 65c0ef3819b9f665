import type { SessionRow } from '@alcove/contracts'
import { spellDuration } from '../../core/format-duration.ts'
import { t } from '../../texts/text.ts'
import { causeWithComment } from '../../words/cause.ts'
import { ageOf, objectText, stateText } from '../../words/state-words.ts'

/** "Session 4711, JANE, Running, Codeunit 80 Sales-Post, 12 seconds" (console.md 6.8). */
export function rowName(row: SessionRow, now: number, isNew: boolean): string {
  const parts = [
    String(row.number),
    row.own ? t('sessions.you') : '',
    isNew ? t('sessions.new') : '',
    row.user.name,
    stateText(row, now),
    row.ended ? causeWithComment(row.ended, row.clientType) : row.current ? objectText(row.current) : '',
    !row.ended && row.operationStartedAt ? spellDuration(ageOf(row.operationStartedAt, now)) : '',
  ]
  return t('sessions.rowName', { parts: parts.filter((part) => part !== '').join(', ') })
}
