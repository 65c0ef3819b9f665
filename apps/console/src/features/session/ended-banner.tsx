import type { Ended, SessionRow } from '@alcove/contracts'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { Icon } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { causeText } from '../../words/cause.ts'

/** The page stays after the end: who, why, when, and what was rolled back. */
export function EndedBanner({ row, ended }: { readonly row: SessionRow; readonly ended: Ended }): ReactNode {
  const cause = causeText(ended, row.clientType)
  const parts = { time: formatTime(ended.at), cause: cause.charAt(0).toLowerCase() + cause.slice(1) }
  const tables = ended.rolledBack?.length ?? 0
  return (
    <div className="banner info" data-testid="banner" role="note">
      <Icon name="ended" />
      <span className="grow" dir="auto">
        <Rich
          text={
            ended.comment === ''
              ? t('detail.endedBanner', parts)
              : t('detail.endedComment', { ...parts, comment: ended.comment })
          }
        />
        {tables > 0 && ` ${t('detail.rolledBack', { tables })}`}
      </span>
    </div>
  )
}
