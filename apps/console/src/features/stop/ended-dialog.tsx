import type { SessionRow } from '@alcove/contracts'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { formatTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useCore } from '../../ui/core-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { causeText } from '../../words/cause.ts'

export type EndedDialogProps = {
  readonly row: SessionRow
  readonly comment: string
  readonly returnTo: () => HTMLElement | null
  readonly onClose: () => void
}

/** The session ended while the dialog was open: no request is sent (console.md 7.6). */
export function EndedDialog({ row, comment, returnTo, onClose }: EndedDialogProps): ReactNode {
  const { announcer } = useCore()
  const close = useRef<HTMLButtonElement>(null)
  const number = String(row.number)
  const cause = row.ended ? causeText(row.ended, row.clientType) : t('cause.unknown')
  const text = t('stop.endedTitle', {
    number,
    time: formatTime(row.ended?.at ?? row.stateSince),
    cause: cause.charAt(0).toLowerCase() + cause.slice(1),
  })
  useEffect(() => {
    close.current?.focus()
    announcer.announce(text)
  }, [announcer, text])
  return (
    <Dialog
      role="alertdialog"
      title={t('stop.title', { number })}
      returnTo={returnTo}
      onClose={onClose}
      footer={
        <button type="button" ref={close} className="btn large" onClick={onClose}>
          {t('stop.close')}
        </button>
      }
    >
      <p className="notice-info">
        <Icon name="info" />
        <span>
          {text} {t('stop.endedText')}
        </span>
      </p>
      {comment.trim() !== '' && (
        <div>
          <span className="label">{t('stop.endedComment')}</span>
          <p className="quote" dir="auto">
            {comment}
          </p>
          <CopyButton text={() => comment} label={t('common.copy')} className="btn soft" />
        </div>
      )}
    </Dialog>
  )
}
