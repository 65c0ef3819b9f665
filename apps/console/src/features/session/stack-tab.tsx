import type { SessionRow, StackFrame, StackSample } from '@alcove/contracts'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { formatDuration } from '../../core/format-duration.ts'
import { formatExactTime } from '../../core/format-time.ts'
import { t } from '../../texts/text.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useMay, useNow } from '../../ui/core-context.ts'
import { Icon } from '../../ui/icon.tsx'
import { Rich } from '../../ui/rich.tsx'
import { countFound, SourceLines } from '../../ui/source-lines.tsx'
import { useSource } from '../../ui/use-source.ts'
import { ageOf } from '../../words/state-words.ts'

export type StackTabProps = {
  readonly row: SessionRow
  readonly stack: StackSample | undefined
  readonly onHold: (held: boolean) => void
}

/** Sampled while somebody looks; top frame first; never variable values (console.md 9.3). */
export function StackTab({ row, stack, onHold }: StackTabProps): ReactNode {
  const now = useNow()
  const { frame: frameText } = useSearch({ from: '/shell/sessions/$uid' })
  const navigate = useNavigate()
  const [held, setHeld] = useState<StackSample>()
  const [find, setFind] = useState('')
  const sample = held ?? stack
  const frames = sample?.frames ?? []
  const selected = Math.min(Number(frameText ?? 0), Math.max(0, frames.length - 1))
  const frame = frames[selected]
  const hold = useRef(onHold)
  hold.current = onHold
  useEffect(() => () => hold.current(false), [])
  const toggleHold = (): void => {
    const next = held ? undefined : stack
    setHeld(next)
    onHold(next !== undefined)
  }
  const select = (index: number): void => {
    void navigate({
      to: '/sessions/$uid',
      params: { uid: row.uid },
      search: { tab: 'stack', ...(index > 0 && { frame: String(index) }) },
      replace: true,
    })
  }
  const { source } = useSource(frame?.sourceId)
  if (!sample) return <p className="pad muted">{row.ended ? t('stack.notKept') : t('stack.emptyHint')}</p>
  return (
    <div className="column">
      <div className="subbar">
        <span className="num">
          <Rich
            text={
              row.ended
                ? t('now.lastSample', { time: formatExactTime(sample.sampledAt) })
                : t('stack.sampled', { time: formatExactTime(sample.sampledAt) })
            }
          />
          {!row.ended && (
            <span className="muted">, {t('stack.age', { age: formatDuration(ageOf(sample.sampledAt, now)) })}</span>
          )}
        </span>
        {!row.ended && (
          <button type="button" className="btn soft" aria-pressed={held !== undefined} onClick={toggleHold}>
            <Icon name={held ? 'play' : 'pause'} />
            {held ? t('stack.release') : t('stack.hold')}
          </button>
        )}
        <span className="grow" />
        <span className="field soft find">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('stack.find')}
            placeholder={t('stack.find')}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          {find !== '' && source && (
            <span className="hint nowrap">{t('stack.matches', { count: countFound(source.text, find) })}</span>
          )}
        </span>
        <CopyButton text={() => stackText(row, sample)} label={t('stack.copyAll')} className="btn soft" />
      </div>
      {frames.length === 0 ? (
        <div className="pad">
          <p>{t('stack.empty')}</p>
          <p className="hint">{t('stack.emptyHint')}</p>
        </div>
      ) : (
        <div className="stack-layout">
          <Frames frames={frames} selected={selected} onSelect={select} />
          {frame && <FrameSource frame={frame} isTop={selected === 0} isEnded={row.ended !== undefined} find={find} />}
        </div>
      )}
    </div>
  )
}

function Frames({
  frames,
  selected,
  onSelect,
}: {
  frames: readonly StackFrame[]
  selected: number
  onSelect: (index: number) => void
}): ReactNode {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const move = (event: KeyboardEvent): void => {
    const to = { ArrowDown: selected + 1, ArrowUp: selected - 1, Home: 0, End: frames.length - 1 }[event.key]
    if (to === undefined || to < 0 || to >= frames.length) return
    event.preventDefault()
    onSelect(to)
  }
  useEffect(() => {
    list.current?.querySelector(`[aria-selected="true"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  return (
    <div
      className="frames"
      role="listbox"
      aria-label={t('stack.frames')}
      tabIndex={0}
      ref={list}
      aria-activedescendant={`${id}-${selected}`}
      onKeyDown={move}
    >
      {frames.map((frame, index) => {
        const isOther = frames[index - 1]?.extension.id !== frame.extension.id
        return (
          <div key={index} role="presentation">
            {isOther && (
              <div className="ext" role="presentation">
                <span className="cut">{extensionText(frame)}</span>
                <span className="cut">{frame.extension.publisher}</span>
              </div>
            )}
            <div
              role="option"
              id={`${id}-${index}`}
              className="frame"
              aria-selected={index === selected}
              data-testid="stack-frame"
              onClick={() => onSelect(index)}
            >
              <span className="idx">{index + 1}</span>
              <span className="strong cut" dir="auto">
                {frame.method}
              </span>
              <span className="ln">{t('stack.line', { line: frame.line })}</span>
              <span className="sub cut" dir="auto">
                {frame.objectType} {frame.objectId} {frame.objectName}
              </span>
            </div>
          </div>
        )
      })}
    </div>
  )
}

type FrameSourceProps = {
  readonly frame: StackFrame
  readonly isTop: boolean
  readonly isEnded: boolean
  readonly find: string
}

function FrameSource({ frame, isTop, isEnded, find }: FrameSourceProps): ReactNode {
  const mayRead = useMay('session.readSource')
  const [wrap, setWrap] = useState(false)
  const { source, isFailed } = useSource(frame.sourceId)
  const object = `${frame.objectType} ${frame.objectId} ${frame.objectName}`
  return (
    <div className="source">
      <div className="subbar plain">
        <span className="cut">
          <span className="strong">{frame.objectName}</span>{' '}
          <span className="muted">
            {frame.objectType} {frame.objectId},{' '}
            {t('stack.by', {
              extension: extensionText(frame),
              publisher: frame.extension.publisher,
            })}
          </span>
        </span>
        <span className="grow" />
        <span className="hint nowrap">{t('stack.readOnly')}</span>
        <button type="button" className="btn quiet" aria-pressed={wrap} onClick={() => setWrap(!wrap)}>
          {t('stack.wrap')}
        </button>
      </div>
      {source ? (
        <SourceLines
          text={source.text}
          label={t('stack.source', { object })}
          current={frame.line}
          currentText={isTop ? t('stack.current') : t('stack.caller')}
          wrap={wrap}
          find={find}
          follows
        />
      ) : (
        <p className="pad muted">
          {!mayRead
            ? t('stack.noRight')
            : frame.sourceId === undefined || isFailed
              ? t(isEnded ? 'stack.sourceNotKept' : 'stack.noSource')
              : t('common.loading')}
        </p>
      )}
    </div>
  )
}

function stackText(row: SessionRow, { sampledAt, frames }: StackSample): string {
  const lines = frames.map(
    (frame) =>
      `${frame.objectType} ${frame.objectId} "${frame.objectName}".${frame.method} line ${frame.line} - ${frame.extension.name} ${frame.extension.version} by ${frame.extension.publisher}`,
  )
  return [`Session ${row.number} (${row.uid}), ${row.user.name}, sampled ${sampledAt}`, ...lines].join('\n')
}

/** The version is not kept with a session that has ended. */
function extensionText({ extension: { name, version } }: StackFrame): string {
  return version === '' ? name : `${name} ${shortVersion(version)}`
}

/** `27.1` for 27.1.0.0. */
function shortVersion(version: string): string {
  const [major = '', minor = '0', ...rest] = version.split('.')
  return rest.every((part) => part === '0') ? `${major}.${minor}` : version
}
