import { useEffect, useMemo, useRef } from 'react'
import type { ConsoleCore } from '../../core/console-core.ts'
import { defaultSort, filterOf, parseSort } from '../../core/sessions/sessions-query.ts'
import type { SessionsSearch } from '../../core/sessions/sessions-query.ts'
import { SessionsView } from '../../core/sessions/sessions-view.ts'
import { useCore } from '../../ui/core-context.ts'
import { markReady } from '../../ui/reflect-on-root.ts'
import { useReadable } from '../../ui/use-readable.ts'
import { useSame } from '../../ui/use-same.ts'

/** The page's live view: opened with it, asked again when the address changes. */
export function useSessionsView(search: SessionsSearch): SessionsView {
  const core = useCore()
  const asked = useSame(questionIn(search))
  const question = useMemo(
    () => ({ filter: filterOf(asked, core.clock.now()), sort: parseSort(asked.sort) ?? defaultSort }),
    [core, asked],
  )
  const first = useRef(question)
  const view = useMemo(
    () =>
      new SessionsView({
        ...first.current,
        ask: (changed) => core.stream.change(changed),
        tombstoneMs: (core.viewer.me?.settings.tombstoneSeconds ?? 10) * 1_000,
      }),
    [core],
  )
  useEffect(() => {
    if (first.current === question) return
    first.current = question
    view.setQuestion(question.filter, question.sort)
  }, [view, question])
  useEffect(() => openView(core, view), [core, view])
  usePause(core, view)
  return view
}

/** Without what asks nothing of the server: columns, density and peek. */
export function questionIn({ cols: _cols, density: _density, peek: _peek, ...asked }: SessionsSearch): SessionsSearch {
  return Object.fromEntries(
    Object.entries(asked)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  )
}

function openView(core: ConsoleCore, view: SessionsView): () => void {
  const close = core.stream.open(view)
  const sweep = setInterval(() => view.sweep(), 500)
  const publish = view.list.subscribe(() => {
    const { status, rev, all, slots, first, total, paused, waiting } = view.list.current()
    markReady(status === 'ready', rev)
    core.liveCount.set(all)
    const none = paused ? 0 : undefined
    core.waitingChanges.set(waiting ? waiting.new + waiting.changed + waiting.ended : none)
    core.lastOrder.set({ uids: slots, first, total })
  })
  const accepted = core.accepted.on(({ operation, row }) => {
    const target = operation.targets.find((one) => one.uid === row.uid)
    // Also when the answer says it has ended: the row is not one to stop again until the stream brings its end.
    if (!target || target.stage === 'already-ended' || target.stage === 'refused') return
    view.markStopping(row.uid, {
      operationId: operation.operationId,
      stage: target.stage,
      since: target.since,
      by: operation.actor.name,
      comment: operation.comment,
    })
  })
  return () => {
    close()
    core.liveCount.set(undefined)
    clearInterval(sweep)
    publish()
    accepted()
  }
}

function usePause(core: ConsoleCore, view: SessionsView): void {
  const paused = useReadable(core.paused) !== undefined
  const before = useRef(false)
  useEffect(() => {
    if (before.current === paused) return
    before.current = paused
    view.setPaused(paused)
  }, [view, paused])
  useEffect(() => () => core.setPaused(false), [core])
}
