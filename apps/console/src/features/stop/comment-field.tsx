import { COMMENT_LIMIT, normalizeComment, OwnComments } from '@alcove/contracts'
import type { CommentProblem, SessionRow } from '@alcove/contracts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { t } from '../../texts/text.ts'
import { useCore } from '../../ui/core-context.ts'
import { objectText } from '../../words/state-words.ts'

export type CommentFieldProps = {
  readonly row: SessionRow
  readonly value: string
  readonly isRequired: boolean
  readonly isReadOnly: boolean
  readonly templates: readonly string[]
  readonly problem: CommentProblem | undefined
  readonly inputRef: Ref<HTMLTextAreaElement>
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly onEnter: () => void
  readonly onSubmit: () => void
}

/** console.md 7.4: the limit counts UTF-16 units of what will be stored; nothing is cut silently. */
export function CommentField(props: CommentFieldProps): ReactNode {
  const { value, problem, isRequired, onChange } = props
  const ids = { field: useId(), hint: useId(), error: useId() }
  const used = normalizeComment(value).length
  const isOver = used > COMMENT_LIMIT
  useCounterAnnouncements(COMMENT_LIMIT - used)
  const error = problem ? problemText(problem, used) : isOver ? problemText('too-long', used) : undefined
  return (
    <div>
      <label className="label" htmlFor={ids.field}>
        {t('comment.label')} {!isRequired && t('comment.optional')}
      </label>
      <textarea
        id={ids.field}
        ref={props.inputRef}
        className="textarea"
        dir="auto"
        rows={2}
        value={value}
        readOnly={props.isReadOnly}
        required={isRequired}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? ids.hint : `${ids.error} ${ids.hint}`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (event.ctrlKey || event.metaKey) props.onSubmit()
          else props.onEnter()
        }}
      />
      <div className="under">
        <span>
          {error !== undefined && (
            <span className="error-text" id={ids.error}>
              {error}{' '}
            </span>
          )}
          <span id={ids.hint} className={error === undefined ? '' : 'visually-hidden'}>
            {isRequired ? t('comment.hintRequired') : t('comment.hint')}
          </span>
        </span>
        <span className={isOver ? 'num error-text' : 'num'} data-testid="comment-counter">
          {t('comment.counter', { used, limit: COMMENT_LIMIT })}
        </span>
      </div>
      {!props.isReadOnly && <Suggestions row={props.row} templates={props.templates} onChoose={onChange} />}
    </div>
  )
}

export function problemText(problem: CommentProblem, used: number): string {
  if (problem === 'too-long') return t('comment.tooLong', { over: used - COMMENT_LIMIT })
  return problem === 'too-short' ? t('comment.tooShort') : t('comment.required')
}

const marks = [20, 10, 0]

/** Said at 20, 10 and 0 left, and when over. */
function useCounterAnnouncements(left: number): void {
  const { announcer } = useCore()
  const before = useRef(left)
  useEffect(() => {
    const was = before.current
    before.current = left
    const passed = marks.some((mark) => was > mark && left <= mark)
    if (passed && left >= 0) announcer.announce(t('comment.left', { left }), 'polite', 'comment-counter')
    if (was >= 0 && left < 0) announcer.announce(t('comment.over', { over: -left }), 'polite', 'comment-counter')
  }, [announcer, left])
}

const SUGGESTIONS = 5

function Suggestions({
  row,
  templates,
  onChoose,
}: {
  row: SessionRow
  templates: readonly string[]
  onChoose: (text: string) => void
}): ReactNode {
  const { rest } = useCore()
  const own = useQuery({
    queryKey: ['own-comments'],
    queryFn: () => rest.request({ path: '/api/stop-operations/comments', answer: OwnComments }),
    staleTime: 0,
  })
  const filled = templates.map((template) => fill(template, row))
  const all = [...new Set([...(own.data?.comments ?? []), ...filled])]
    .filter((text) => text !== '')
    .slice(0, SUGGESTIONS)
  if (all.length === 0) return null
  return (
    <div className="suggest" role="group" aria-label={t('comment.suggestions')}>
      {all.map((text) => (
        <button key={text} type="button" className="chip" dir="auto" title={text} onClick={() => onChoose(text)}>
          <span className="cut">{text}</span>
        </button>
      ))}
    </div>
  )
}

function fill(template: string, row: SessionRow): string {
  return template
    .replaceAll('{user}', row.user.name)
    .replaceAll('{object}', row.current ? objectText(row.current) : '')
    .replaceAll('{number}', String(row.number))
}
