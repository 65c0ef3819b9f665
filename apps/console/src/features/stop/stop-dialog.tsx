import type { SessionRow, StopOperation } from '@alcove/contracts'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { ConsoleCore } from '../../core/console-core.ts'
import { formatSeconds } from '../../core/format-duration.ts'
import { formatTime } from '../../core/format-time.ts'
import { SessionView } from '../../core/session/session-view.ts'
import type { StopOpening } from '../../core/stop/stop-desk.ts'
import { StopFlow } from '../../core/stop/stop-flow.ts'
import type { StopState } from '../../core/stop/stop-flow.ts'
import { t } from '../../texts/text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useCore, useMay, useNow, useViewer } from '../../ui/core-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useReadable } from '../../ui/use-readable.ts'
import { objectText } from '../../words/state-words.ts'
import { changeNotice } from './change-text.ts'
import { CommentField, problemText } from './comment-field.tsx'
import { EndedDialog } from './ended-dialog.tsx'
import { Impact } from './impact.tsx'
import { refusalOf, refusalText } from './refusal.ts'
import { failureText } from './stop-failure.ts'
import { Unanswered } from './unanswered.tsx'

export function StopDialog({ opening }: { readonly opening: StopOpening }): ReactNode {
  const core = useCore()
  const flow = useFlow(core, opening.row)
  const state = useReadable(flow.state)
  const { me } = useViewer()
  const now = useNow()
  const { row } = state
  const number = String(row.number)
  const [comment, setCommentText] = useState(() => core.stopDesk.draft(row.uid))
  const [wasSubmitted, setSubmitted] = useState(false)
  const [asksDiscard, setAsksDiscard] = useState(false)
  const ids = { identity: useId(), refusal: useId(), hint: useId() }
  const field = useRef<HTMLTextAreaElement>(null)
  const confirm = useRef<HTMLButtonElement>(null)
  const isRequired = me?.settings.commentRequired ?? true
  const blocked = useConfirmBlock(state)
  useFocusOn(state, field, ids.refusal)

  const setComment = (text: string): void => {
    setCommentText(text)
    setAsksDiscard(false)
    core.stopDesk.keepDraft(row.uid, text)
    if (wasSubmitted) flow.validate(text)
  }
  const leave = (): void => {
    core.stopDesk.keepDraft(row.uid, '')
    core.stopDesk.close()
  }
  const escape = (): void => {
    if (comment.trim() === '' || asksDiscard || row.ended) return leave()
    setAsksDiscard(true)
    core.announcer.announce(t('comment.discard'))
  }
  const submit = (): void => {
    if (blocked?.hint) core.announcer.announce(blocked.hint, 'polite', 'stop-held')
    if (blocked) return
    setSubmitted(true)
    const problem = flow.validate(comment)
    if (problem) {
      field.current?.focus()
      core.announcer.announce(problemText(problem, comment.length), 'assertive', 'comment-problem')
      return
    }
    void flow.submit(comment)
  }

  // A request that may have arrived is not called unsent: its answer tells.
  if (row.ended && state.phase === 'editing') {
    return <EndedDialog row={row} comment={comment} returnTo={opening.returnTo} onClose={leave} />
  }
  const isBusy = state.phase === 'requesting' || state.phase === 'accepted'
  const footer =
    state.phase === 'unanswered' ? (
      <Unanswered flow={flow} onRetry={() => void flow.submit(comment)} onLeave={() => core.stopDesk.close()} />
    ) : (
      <>
        <span className="hint grow num" id={ids.hint}>
          {asksDiscard ? t('comment.discard') : (blocked?.hint ?? <Checked flow={flow} state={state} />)}
        </span>
        <button type="button" className="btn large" onClick={leave}>
          {t('stop.keep')}
        </button>
        <button
          type="button"
          ref={confirm}
          className="btn large danger"
          aria-busy={isBusy || undefined}
          aria-disabled={isBusy || blocked !== undefined || undefined}
          aria-describedby={blocked && (blocked.text ? ids.refusal : ids.hint)}
          onClick={submit}
        >
          {isBusy ? t('stop.busy') : t('stop.confirm')}
        </button>
      </>
    )
  return (
    <Dialog
      role="alertdialog"
      title={t('stop.title', { number })}
      describedBy={ids.identity}
      returnTo={opening.returnTo}
      onClose={escape}
      onOutside={() => comment.trim() === '' && leave()}
      footer={footer}
    >
      {(blocked?.text || state.failure) && (
        <p className="refusal" id={ids.refusal} tabIndex={-1}>
          <Icon name="warn" />
          <span>{blocked?.text || (state.failure && failureText(state.failure))}</span>
        </p>
      )}
      <Identity row={row} id={ids.identity} now={now} />
      <Impact state={state} now={now} />
      <Cautions row={row} />
      <ChangeLine state={state} />
      <CommentField
        row={row}
        value={comment}
        isRequired={isRequired}
        isReadOnly={isBusy || state.phase === 'unanswered'}
        templates={me?.settings.commentTemplates ?? []}
        problem={state.problem}
        inputRef={field}
        onChange={setComment}
        onBlur={() => wasSubmitted && flow.validate(comment)}
        onEnter={() => confirm.current?.focus()}
        onSubmit={submit}
      />
    </Dialog>
  )
}

function useFlow(core: ConsoleCore, row: SessionRow): StopFlow {
  const [flow] = useState(
    () =>
      new StopFlow(row, {
        rest: core.rest,
        commentRequired: core.viewer.me?.settings.commentRequired ?? true,
        accepted: (operation, seen) => accept(core, operation, seen),
        unanswered: (operationId, seen) => core.keepAsking(operationId, seen),
      }),
  )
  useEffect(() => {
    const view = new SessionView(row.uid)
    const unfollow = view.state.subscribe(() => flow.follow(view.state.current()))
    const close = core.stream.open(view)
    void flow.check()
    return () => {
      unfollow()
      close()
      flow.close()
    }
  }, [core, flow, row.uid])
  useRecheckWhenStale(core, flow)
  return flow
}

/** Old stream data: read again by request before confirm is enabled (console.md 7.6). */
function useRecheckWhenStale(core: ConsoleCore, flow: StopFlow): void {
  const connection = useReadable(core.connection)
  useEffect(() => {
    if (connection !== 'stale') return
    const timer = setInterval(() => void flow.check(), 3_000)
    void flow.check()
    return () => clearInterval(timer)
  }, [connection, flow])
}

function accept(core: ConsoleCore, operation: StopOperation, row: SessionRow): void {
  core.operations.take(operation)
  core.stopDesk.keepDraft(row.uid, '')
  core.stopDesk.close()
  core.accepted.emit({ operation, row })
}

/** Why confirm cannot be pressed now: a refusal has a text, what passes in a second a hint beside the button. */
function useConfirmBlock(state: StopState): { readonly text?: string; readonly hint?: string } | undefined {
  const core = useCore()
  const connection = useReadable(core.connection)
  const mayStop = useMay('session.stop')
  const now = useNow()
  const [, wake] = useState(0)
  const heldMs = state.heldUntil - performance.now()
  useEffect(() => {
    if (heldMs <= 0) return
    const timer = setTimeout(() => wake((count) => count + 1), heldMs + 1)
    return () => clearTimeout(timer)
  }, [heldMs])
  const refusal = refusalOf(state.row, connection, mayStop)
  // A stop under way is joined, not refused, by who has the dialog open.
  if (refusal && refusal !== 'already-stopping' && refusal !== 'ended')
    return { text: refusalText(refusal, state.row, now) }
  if (heldMs > 0) return { hint: t('stop.held') }
  const isOld = connection === 'stale' || connection === 'reconnecting' || connection === 'connecting'
  if (isOld && state.checkedAt === undefined) return {}
  return state.checking && state.checkedAt === undefined ? { hint: t('stop.checking') } : undefined
}

/** Comment first; a refusal or failure takes focus when it comes. */
function useFocusOn(state: StopState, field: React.RefObject<HTMLTextAreaElement | null>, refusalId: string): void {
  useEffect(() => field.current?.focus(), [field])
  const { failure } = state
  useEffect(() => {
    if (failure) document.getElementById(refusalId)?.focus()
  }, [failure, refusalId])
}

function Identity({ row, id, now }: { row: SessionRow; id: string; now: number }): ReactNode {
  const client = t(`client.${row.clientType}`)
  const isBackground = row.clientType === 'Background'
  return (
    <div className="identity" id={id}>
      <div className="line">
        <strong dir="auto">{row.user.name}</strong>
        {row.company !== '' && <span dir="auto">{row.company}</span>}
        <span>{row.clientHost === '' ? client : t('stop.clientOn', { client, host: row.clientHost })}</span>
        <span>{row.instance.name}</span>
      </div>
      <div className="line">
        <span className="num">
          {t(isBackground ? 'stop.started' : 'stop.signedIn', { time: formatTime(row.loginAt, now) })}
        </span>
        {row.current && (
          <span dir="auto">
            {objectText(row.current)}, {row.current.method}
          </span>
        )}
      </div>
      <div className="line code">
        <span>{row.uid}</span>
        <CopyButton text={() => row.uid} label={t('stop.copyUid')} />
      </div>
    </div>
  )
}

function Cautions({ row }: { row: SessionRow }): ReactNode {
  const texts = [
    row.mine && !row.own && row.clientType !== 'Background' ? t('caution.alsoYou') : '',
    row.lock ? t('caution.blocked', { number: row.lock.blockedBy ? String(row.lock.blockedBy.number) : '' }) : '',
  ].filter((text) => text !== '')
  return texts.map((text) => (
    <p className="caution" key={text}>
      <Icon name="warn" />
      <span>{text}</span>
    </p>
  ))
}

/** Once something changed the line stays, so that nothing jumps. */
function ChangeLine({ state }: { state: StopState }): ReactNode {
  const { announcer } = useCore()
  const wasShown = useRef(false)
  if (state.changes.length > 0) wasShown.current = true
  const text = wasShown.current ? changeNotice(state.changes) : undefined
  useEffect(() => {
    if (text !== undefined) announcer.announce(text, 'polite', 'stop-change')
  }, [announcer, text])
  if (text === undefined) return null
  return (
    <p className="caution" data-testid="stop-change-notice">
      <Icon name="warn" />
      <span>{text}</span>
    </p>
  )
}

function Checked({ flow, state }: { flow: StopFlow; state: StopState }): ReactNode {
  const { stream, connection } = useCore()
  const status = useReadable(stream.status)
  const link = useReadable(connection)
  useNow()
  if (state.checkedAt !== undefined) {
    return t('stop.checked', { age: formatSeconds(Math.max(1_000, performance.now() - state.checkedAt)) })
  }
  if (state.checking) return t('stop.checking')
  return (
    <>
      {link === 'live' && status.asOf !== '' ? t('stop.asOf', { time: formatTime(status.asOf) }) : t('stop.notChecked')}{' '}
      <button type="button" className="link in-text" onClick={() => void flow.check()}>
        {t('stop.checkAgain')}
      </button>
    </>
  )
}
