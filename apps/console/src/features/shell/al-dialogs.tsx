import type { Dialog as Question } from '@alcove/contracts'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { t } from '../../texts/text.ts'
import { useCore, useNow } from '../../ui/core-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { ageOf, objectText } from '../../words/state-words.ts'

/** Message, Confirm and StrMenu of the own session, in every tab; the first answer closes the others (console.md 2.1). */
export function AlDialogs(): ReactNode {
  const { stream } = useCore()
  const [question] = useReadable(stream.dialogs)
  return question ? <AlDialog key={question.dialogId} question={question} /> : null
}

function AlDialog({ question }: { question: Question }): ReactNode {
  const { stream, announcer } = useCore()
  const now = useNow()
  const [isSent, setSent] = useState(false)
  const [choice, setChoice] = useState(
    typeof question.default === 'number' && question.default > 0 ? question.default : 1,
  )
  const main = useRef<HTMLButtonElement>(null)
  const choices = useRef<HTMLDivElement>(null)
  const object = question.askedBy ? objectText(question.askedBy) : t('dialog.yourSession')
  const head = t(question.kind === 'message' ? 'dialog.says' : 'dialog.asks', { object })
  const isMenu = question.kind === 'menu'

  useEffect(() => {
    const checked = choices.current?.querySelector<HTMLElement>('input:checked')
    ;(checked ?? main.current)?.focus()
    announcer.announce(`${head}: ${question.text}`, 'polite', question.dialogId)
  }, [announcer, head, question])

  const answer = (value: boolean | number): void => {
    if (isSent) return
    setSent(true)
    stream.answer(question.dialogId, value)
  }
  // Escape is the way out that changes nothing: No, no choice, or seen.
  const leave = (): void => answer(question.kind === 'message' ? true : isMenu ? 0 : false)
  const isYesMain = question.default === 'yes'
  const footer = (
    <>
      <span className="hint grow num">
        {t('dialog.firstAnswer', { age: formatDuration(ageOf(question.askedAt, now)) })}
      </span>
      {question.kind === 'confirm' && (
        <>
          <button
            type="button"
            ref={isYesMain ? main : undefined}
            className={`btn large ${isYesMain ? 'primary' : ''}`}
            onClick={() => answer(true)}
          >
            {t('common.yes')}
          </button>
          <button
            type="button"
            ref={isYesMain ? undefined : main}
            className={`btn large ${isYesMain ? '' : 'primary'}`}
            onClick={() => answer(false)}
          >
            {t('common.no')}
          </button>
        </>
      )}
      {question.kind === 'message' && (
        <button type="button" ref={main} className="btn large primary" onClick={() => answer(true)}>
          {t('dialog.ok')}
        </button>
      )}
      {isMenu && (
        <>
          <button type="button" className="btn large" onClick={() => answer(0)}>
            {t('common.cancel')}
          </button>
          <button type="button" ref={main} className="btn large primary" onClick={() => answer(choice)}>
            {t('dialog.ok')}
          </button>
        </>
      )}
    </>
  )
  return (
    <Dialog
      role="alertdialog"
      title={head}
      className="narrow-dialog al-dialog"
      hasClose={false}
      describedBy={`question-${question.dialogId}`}
      head={
        <span className="app-line" aria-hidden="true">
          <Icon name="speech" className="t-violet" />
          {head}
        </span>
      }
      onClose={leave}
      onOutside={() => undefined}
      footer={footer}
    >
      <p className="question" id={`question-${question.dialogId}`} dir="auto">
        {question.text}
      </p>
      {isMenu && (
        <div className="choice-list" role="radiogroup" aria-label={t('dialog.options')} ref={choices}>
          {question.choices?.map((text, index) => (
            <label key={index}>
              <input
                type="radio"
                name={question.dialogId}
                checked={choice === index + 1}
                onChange={() => setChoice(index + 1)}
                onKeyDown={(event) => event.key === 'Enter' && answer(choice)}
              />
              <span dir="auto">{text}</span>
            </label>
          ))}
        </div>
      )}
    </Dialog>
  )
}
